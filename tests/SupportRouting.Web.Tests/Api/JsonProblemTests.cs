using System.Text.Json;
using System.Text.Json.Serialization;
using SupportRouting.Web.Api;

namespace SupportRouting.Web.Tests.Api;

/// <summary>What a client is told about a body that cannot be read.</summary>
public sealed class JsonProblemTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public enum Colour
    {
        Red,
    }

    public sealed record Inner(Colour Colour);

    public sealed record Body(string Name, Inner? Inner)
    {
        public required int Count { get; init; }
    }

    [Theory]
    [InlineData("""{"count":1,"nmae":"x"}""", "unknownField", "nmae")]
    [InlineData("""{"count":1,"inner":{"color":"red"}}""", "unknownField", "inner.color")]
    [InlineData("""{"count":1,"inner":{"colour":"blue"}}""", "invalidJson", "inner.colour")]
    [InlineData("""{"count":"many"}""", "invalidJson", "count")]
    [InlineData("""{"name":"x"}""", "validationFailed", "count")]
    public void Explain_BodyThatDoesNotFit_NamesTheField(string json, string code, string field)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Body>(json, Options));
        var problem = JsonProblems.Explain(error).ProblemDetails;
        Assert.Equal(code, problem.Extensions["code"]);
        var errors = Assert.IsType<IDictionary<string, string[]>>(problem.Extensions["errors"], exactMatch: false);
        Assert.Equal(field, Assert.Single(errors).Key);
    }

    [Fact]
    public void Explain_NotJsonAtAll_SaysWhere()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Body>("{\n nonsense", Options));
        var problem = JsonProblems.Explain(error).ProblemDetails;
        Assert.Equal("invalidJson", problem.Extensions["code"]);
        Assert.StartsWith("Line 2", problem.Detail, StringComparison.Ordinal);
    }
}
