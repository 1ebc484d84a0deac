namespace SupportRouting.Web.Tests.Data.Partners.Import;

/// <summary>The sample files of partners, customers and subscriptions.</summary>
internal static class PartnerSample
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "partners", name);
}
