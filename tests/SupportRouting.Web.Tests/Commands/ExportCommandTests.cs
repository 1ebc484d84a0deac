using SupportRouting.Web.Commands;

namespace SupportRouting.Web.Tests.Commands;

public sealed class ExportCommandTests
{
    [Theory]
    [InlineData("What is to be exported is missing: offers.")]
    [InlineData("'tickets' is not a kind that can be exported: offers (", "tickets", "a.jsonl")]
    [InlineData("No file is given.", "offers")]
    [InlineData("'a.xlsx' ends in none of: .jsonl, .json, .csv.", "offers", "a.xlsx")]
    [InlineData("'b.csv' is one file too many.", "offers", "a.csv", "b.csv")]
    public void Mistake_WrongWords_IsNamed(string expected, params string[] words) =>
        Assert.StartsWith(expected, ExportCommand.Mistake(words), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.JSON")]
    [InlineData("a.csv")]
    public void Mistake_KindAndFile_IsNone(string file) => Assert.Null(ExportCommand.Mistake(["offers", file]));
}
