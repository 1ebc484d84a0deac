using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Docs;

/// <summary>
/// A document that is written from the code and kept in the repository, so that a review sees what a change does to it.
/// <c>SUPPORTROUTING_UPDATE_DOCS=1 dotnet test</c> writes it anew.
/// </summary>
internal static class KeptDocument
{
    public const string UpdateVariable = "SUPPORTROUTING_UPDATE_DOCS";

    public static void AssertUpToDate(string text, params string[] path)
    {
        var file = Checkout.Path(path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Checkout.Root);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing; run the tests once with {UpdateVariable}=1.");
        Assert.True(
            string.Equals(File.ReadAllText(file).ReplaceLineEndings("\n"), text, StringComparison.Ordinal),
            $"{string.Join('/', path)} is not what the code says; run the tests once with {UpdateVariable}=1 and review the difference.");
    }
}
