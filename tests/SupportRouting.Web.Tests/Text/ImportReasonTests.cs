using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

/// <summary>Whatever an import says about a row has words in every language.</summary>
public sealed partial class ImportReasonTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Languages = ["en", "it", "es", "pl"];

    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reasons_OfEverySampleReadAsEveryKind_HaveWords(ImportKind kind)
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredKeyedService<IImport>(kind).RunAsync(
                new ImportRequest([file], KeepGoodRows: true, Of: Guid.NewGuid(), IsPreview: true), new Progress<ImportProgress>(), TestContext.Current.CancellationToken);
            said.UnionWith(report.Problems.Concat(report.Warnings).Select(note => note.Reason));
        }

        Assert.NotEmpty(said);
        Assert.All(said, reason => Assert.Equal(reason, In("en", reason)));
        Assert.All(said, reason => Assert.All(Languages, language => Assert.NotNull(In(language, reason))));
    }

    [Theory]
    [InlineData("it", "is missing", "manca")]
    [InlineData("es", "'a.b@' is not an e-mail address; kept as text", "«a.b@» no es una dirección de correo; se conserva como texto")]
    [InlineData("pl", "looks like customers; use 'import customers' for it", "wygląda na: klienci; wskaż to jako zawartość pliku")]
    [InlineData("it", "is not an object but an array", "non è un oggetto ma un array")]
    [InlineData("pl", "7 was not known; made as indirect reseller, called by its tenant id until a list tells the name", "7 nie był znany; utworzono go jako: odsprzedawca pośredni, pod nazwą identyfikatora tenanta, dopóki lista nie poda nazwy")]
    [InlineData("es", "is not valid JSON: 'x' is wrong. Nothing after it was read.", "no es JSON válido: 'x' is wrong. No se leyó nada a partir de aquí.")]
    [InlineData("it", "'{0} {9}' is no date; left out", "«{0} {9}» non è una data; tralasciato")]
    [InlineData("it", "looks like customers; use 'import offers' for it", null)]
    [InlineData("it", "is something that nobody has translated", null)]
    public void InWords_OfAReason_IsTheReadersLanguage(string language, string reason, string? expected) => Assert.Equal(expected, In(language, reason));

    /// <summary>A sentence that the code no longer says would leave the new one in English, unnoticed.</summary>
    [Fact]
    public void Sentences_AllOfThem_AreWhatTheCodeSays()
    {
        var code = string.Concat(Directory.EnumerateFiles(Checkout.Path("src", "SupportRouting.Data"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var sentences = XDocument.Load(Checkout.Path("src", "SupportRouting.Web", "Text", "ImportReasons.resx")).Descendants("data")
            .Where(data => data.Attribute("name")?.Value.StartsWith("Term", StringComparison.Ordinal) is false).Select(data => data.Element("value")?.Value ?? "");
        Assert.All(sentences, sentence => Assert.All(
            Pieces().Split(sentence).Select(piece => piece.Trim()).Where(piece => piece.Length > 3), piece => Assert.Contains(piece, code, StringComparison.Ordinal)));
    }

    // The code puts values, and now and then a word, between the pieces.
    [GeneratedRegex(@"\{\d}|[,;:.()']|\b(?:no|several) (?=active)", RegexOptions.None, 1000)]
    private static partial Regex Pieces();

    private static string? In(string language, string reason)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return ImportReasons.InWords(reason);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
