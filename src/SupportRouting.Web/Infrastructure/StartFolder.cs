namespace SupportRouting.Web.Infrastructure;

internal static class StartFolder
{
    /// <summary>Started from anywhere, the portal finds its settings and pages beside the program.</summary>
    public static WebApplicationOptions Options(string[] settings)
    {
        var chosen = settings.Any(word => word.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        var here = chosen || File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"));
        return new() { Args = settings, ContentRootPath = here ? null : AppContext.BaseDirectory };
    }
}
