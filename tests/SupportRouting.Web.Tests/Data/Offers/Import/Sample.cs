using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

/// <summary>The sample files of the formats, and files a test writes itself.</summary>
internal static class Sample
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "offers", name);

    public static List<ParsedRow<OfferDraft>> Rows(string name) => [.. OfferFile.Read(Path(name))];

    public static OfferDraft Draft(string name) => Assert.Single(Rows(name)).Draft ?? throw new InvalidOperationException($"{name} is refused.");

    /// <summary>Writes bytes to a file of a name that says nothing about the format.</summary>
    public static string Write(byte[] content)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"sr-{Guid.NewGuid():N}.txt");
        File.WriteAllBytes(path, content);
        return path;
    }

    public static string Write(string content) => Write(System.Text.Encoding.UTF8.GetBytes(content));
}
