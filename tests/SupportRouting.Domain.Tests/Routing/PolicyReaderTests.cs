using System.Text.Json;
using System.Text.Json.Nodes;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

public sealed class PolicyReaderTests
{
    [Theory]
    [InlineData("id", "\"customer-commerce\"", "id")]
    [InlineData("when", """{"asker":["customers"]}""", "asker")]
    [InlineData("when", """{"purchaseChannel":["unknown"]}""", "purchaseChannel")]
    [InlineData("when", """{"topic":["T79"]}""", "topic")]
    [InlineData("when", """{"class":["Z"]}""", "class")]
    [InlineData("when", """{"language":["pl"]}""", "language")]
    [InlineData("when", """{"asker":[]}""", "asker")]
    [InlineData("then", """{"responsible":"google","firstContact":"self","strength":"must","certainty":"stated","path":[]}""", "responsible")]
    [InlineData("then", """{"responsible":"microsoft","firstContact":"self","strength":"must","certainty":"open","path":[]}""", "certainty")]
    [InlineData("then", """{"responsible":"microsoft","firstContact":"microsoft","strength":"must","certainty":"stated","path":[]}""", "path")]
    [InlineData("then", """{"notStated":"perhaps","path":[]}""", "notStated")]
    [InlineData("citations", """["R20"]""", "citations")]
    [InlineData("examples", """[{"asker":"customer","topic":"T01","mood":"bad"}]""", "mood")]
    [InlineData("note", "\"\"", "note")]
    public void Read_UnknownWordInARow_NamesRowAndColumn(string property, string value, string column)
    {
        var document = JsonNode.Parse(Built())!;
        document["rows"]![0]![property] = JsonNode.Parse(value);

        var problem = Assert.Throws<PolicyFormatException>(() => PolicyReader.Read(document.ToJsonString()));

        Assert.Equal(column, problem.Column);
        Assert.Equal(property == "id" ? "customer-commerce" : "open-direct-tax", problem.Row);
    }

    [Fact]
    public void Read_TopicMissing_IsRefused()
    {
        var document = JsonNode.Parse(Built())!;
        document["topics"]!.AsArray().RemoveAt(3);

        Assert.Equal("topics", Assert.Throws<PolicyFormatException>(() => PolicyReader.Read(document.ToJsonString())).Column);
    }

    [Fact]
    public void Read_NotJson_IsRefused()
    {
        Assert.ThrowsAny<JsonException>(() => PolicyReader.Read("version: 1"));
    }

    [Theory]
    [InlineData("T16")]
    [InlineData("t16")]
    [InlineData("cancel-subscription")]
    [InlineData("Cancel-Subscription")]
    public void FindTopic_IdOrSlug_FindsIt(string text)
    {
        Assert.Equal(new TopicId(16), BuiltIn.Policy.FindTopic(text)?.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T00")]
    [InlineData("T79")]
    [InlineData("T1")]
    [InlineData("T-1")]
    [InlineData("cancel")]
    public void FindTopic_Neither_IsNull(string? text)
    {
        Assert.Null(BuiltIn.Policy.FindTopic(text));
    }

    private static string Built()
    {
        using var stream = typeof(BuiltInPolicy).Assembly.GetManifestResourceStream(BuiltInPolicy.CurrentDocument);
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException());
        return reader.ReadToEnd();
    }
}
