namespace SupportRouting.Web.Api;

internal static class ApiPaths
{
    public const string Base = "/api/v1";

    public const string Documentation = "/api/docs";

    /// <summary>True where programs call; the documentation below the same path is for people.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWithSegments(Documentation, StringComparison.OrdinalIgnoreCase);
}
