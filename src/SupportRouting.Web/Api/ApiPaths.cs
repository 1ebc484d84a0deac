namespace SupportRouting.Web.Api;

internal static class ApiPaths
{
    public const string Base = "/api/v1";

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
