using System.Text.RegularExpressions;
using System.Xml.Linq;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Text;

public sealed partial class ResourceTests
{
    private static readonly string Folder = Checkout.Path("src", "SupportRouting.Web", "Text");

    public static TheoryData<string, string> Translations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var area in Directory.EnumerateFiles(Folder, "*.resx").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct())
                foreach (var language in new[] { "it", "es", "pl" })
                    data.Add(area, language);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_OfAnArea_HasTheSameKeysAndPlaceholders(string area, string language)
    {
        var english = Read($"{area}.resx");
        var translated = Read($"{area}.{language}.resx");
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(translated[key]), $"{area}.{language}: {key} is empty");
            Assert.Equal(Holes(text), Holes(translated[key]));
        }
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Descendants("data")
        .ToDictionary(data => data.Attribute("name")?.Value ?? "", data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
