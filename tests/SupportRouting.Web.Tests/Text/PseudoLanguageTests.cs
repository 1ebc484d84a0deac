using AngleSharp.Dom;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Text;

public sealed class PseudoFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("Text:Pseudo", "true"), ("Import:RunHere", "false")];
}

/// <summary>
/// Renders pages in the pseudo-language, where each word from the resources stands between ⟦ and ⟧. What stands outside
/// was written into a page. Data (names, ids, addresses) is marked <c>data-verbatim</c> where it is shown.
/// </summary>
public sealed class PseudoLanguageTests(PseudoFixture portal) : IClassFixture<PseudoFixture>
{
    private static readonly string[] SpokenAttributes = ["title", "placeholder", "aria-label", "alt", "aria-description"];

    /// <summary>Terms of the field and the product that no language translates.</summary>
    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal) { "SupportRouting", "CSP", "ISV", "Microsoft", "PartnerID" };

    public static TheoryData<string> Paths => [.. PortalMap.Pages, .. PortalMap.ResellerPages, "/account/sign-in", "/nothing-here"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_InThePseudoLanguage_HasNoOtherWords(string path)
    {
        using var client = await portal.SignedInAsync(PortalMap.ResellerPages.Contains(path) ? PortalRole.Reseller : PortalRole.GlobalAdmin);
        using var response = await client.GetAsync(path);
        var page = await PortalClient.ReadAsync(response);
        Assert.Contains("⟦", page.Title ?? "", StringComparison.Ordinal);
        Assert.Empty(Untranslated(page));
    }

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<p>⟦á⟧ and more</p>")]
    [InlineData("<input placeholder='Search'>")]
    [InlineData("<button aria-label='Close'>⟦x⟧</button>")]
    public void Untranslated_WordsOutsideTheMarks_AreFound(string html) =>
        Assert.Single(Untranslated(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)));

    internal static IEnumerable<string> Untranslated(IDocument page)
    {
        foreach (var text in page.Descendants<IText>())
            if (text.ParentElement is { } parent && parent.Closest("script, style, [data-verbatim], svg, kbd") is null
                && Leftover(text.Data) is { Length: > 0 } rest)
                yield return $"<{parent.LocalName}>: {rest}";
        foreach (var element in page.All.Where(element => element.Closest("[data-verbatim]") is null))
            foreach (var name in SpokenAttributes)
                if (element.GetAttribute(name) is { Length: > 0 } value && Leftover(value) is { Length: > 0 } rest)
                    yield return $"<{element.LocalName} {name}>: {rest}";
    }

    /// <summary>The words outside of the marks, product terms apart.</summary>
    private static string Leftover(string text)
    {
        var depth = 0;
        var outside = string.Concat(text.Select(letter =>
        {
            depth += letter switch { '⟦' => 1, '⟧' => -1, _ => 0 };
            return depth > 0 || letter is '⟧' ? ' ' : letter;
        }));
        // A name in a hole of a title stands inside the marks; letters alone make a word.
        var words = outside.Split([' ', '\n', '\r', '\t', '·', ':', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter) && !Terms.Contains(word));
        return string.Join(' ', words);
    }
}
