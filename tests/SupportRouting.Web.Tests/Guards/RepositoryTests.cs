using System.Text.RegularExpressions;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

public sealed partial class RepositoryTests
{
    private static readonly string[] TextEndings =
    [
        ".cs", ".cshtml", ".csproj", ".props", ".targets", ".json", ".md", ".css", ".js", ".mjs", ".resx", ".xslt", ".txt", ".npmrc", ".yml", ".sh", "run",
    ];

    public static TheoryData<string, string, int> Sizes => new()
    {
        { "src/", ".cs", 250 },
        { "src/", ".cshtml.cs", 150 },
        { "src/", ".cshtml", 140 },
        { "src/", "Configuration.cs", 50 },
        { "tests/", ".cs", 400 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Files_OfAKind_StaySmall(string folder, string ending, int most)
    {
        var large = Sources().Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal))
            .Select(file => (file, lines: File.ReadLines(Checkout.Path(file)).Count()))
            .Where(one => one.lines > most);
        Assert.Empty(large);
    }

    [Fact]
    public void Files_InTheRepository_NameNoRegistryAndNoMachine()
    {
        var found = Texts().Where(file => !file.EndsWith("RepositoryTests.cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(Checkout.Path(file)).Where(line => Machine().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void Code_OfTheProduct_LeavesNothingUndoneOrHidden()
    {
        var found = Sources().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(Checkout.Path(file)).Where(line => Undone().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void LockFiles_OfNpm_NameNoPlaceToFetchFrom() => Assert.All(
        Checkout.Files().Where(file => file.EndsWith("package-lock.json", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Checkout.Path(file)), StringComparison.Ordinal));

    private static IEnumerable<string> Texts() =>
        Checkout.Files().Where(file => TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<string> Sources() => Checkout.Files().Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));

    [GeneratedRegex(@"registry\.n[p]mjs|api\.n[u]get\.org|n[u]get\.org/v3|/wor[k]/|/home/[a-z]+/|/root/|[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|#pragma warning disable|null!|catch\s*\{\s*\}|\.Result\b(?!\s*=)|\.Wait\(\)|DateTime\.(UtcNow|Now)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Undone();
}
