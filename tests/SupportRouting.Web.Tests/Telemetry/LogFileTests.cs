using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Telemetry;

public sealed class LoggedFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-log-");

    protected override IEnumerable<(string Name, string Value)> Settings =>
        [("Log:File", Path.Combine(_folder.FullName, "portal.log")), ("Log:Json", "true")];

    public IReadOnlyList<JsonElement> Lines()
    {
        var lines = new List<JsonElement>();
        foreach (var file in _folder.EnumerateFiles("portal*.log"))
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
                lines.Add(JsonSerializer.Deserialize<JsonElement>(line));
        }
        return lines;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

public sealed class LogFileTests(LoggedFixture portal) : IClassFixture<LoggedFixture>
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory]
    [InlineData("X-Correlation-Id", "ticket-system:0042.a_b", "ticket-system:0042.a_b")]
    [InlineData("traceparent", "00-" + Trace + "-00f067aa0ba902b7-01", Trace)]
    public async Task Request_WithANumberOfTheCallers_IsLoggedAndAnsweredUnderIt(string header, string value, string expected)
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        request.Headers.Add(header, value);
        using var response = await visitor.SendAsync(request);
        Assert.Equal(expected, Assert.Single(response.Headers.GetValues("X-Correlation-Id")));
        await Eventually.TrueAsync(() => portal.Lines().Any(line => CorrelationOf(line) == expected), "No line has the number.");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with a space in it")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("much-too-long-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789")]
    public async Task Request_WithANumberThatCouldDoHarm_GetsOneOfOurs(string value)
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.TryAddWithoutValidation("X-Correlation-Id", value);
        using var response = await visitor.SendAsync(request);
        Assert.NotEqual(value, Assert.Single(response.Headers.GetValues("X-Correlation-Id")));
    }

    [Fact]
    public async Task Error_OfAnyKind_CarriesTheNumberToo()
    {
        using var api = portal.Api();
        using var response = await api.GetAsync("/api/v1/nothing", TestContext.Current.CancellationToken);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(problem.RootElement.GetProperty("traceId").GetString(), Assert.Single(response.Headers.GetValues("X-Correlation-Id")));
    }

    [Fact]
    public async Task Line_OfEachRequest_HasItsNumberAndNoAddress()
    {
        using (var agent = await portal.SignedInAsync(PortalRole.AdminAgent))
        {
            (await agent.GetAsync("/offers/planted.path-word")).Dispose();
            (await agent.GetAsync("/offers?query=planted-search-word")).Dispose();
        }

        await Eventually.TrueAsync(() => portal.Lines().Any(line => Value(line, "Route") == "offers"), "The request is not in the log.");
        var lines = portal.Lines();
        Assert.All(lines.Where(line => line.GetRawText().Contains("RequestLog", StringComparison.Ordinal)), line => Assert.NotNull(CorrelationOf(line)));
        Assert.DoesNotContain(lines, line => line.GetRawText().Contains("planted", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_FileThatCannotBeWritten_NameItAndWhatIsAllowed()
    {
        var file = Path.Combine(Path.GetTempPath(), $"no-folder-{Guid.NewGuid():N}");
        File.WriteAllText(file, "");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Log:File", Path.Combine(file, "portal.log"))]).Build();
        var error = Assert.Throws<SettingsException>(() => LogOptions.From(settings));
        File.Delete(file);
        Assert.Contains("Log:File is '", error.Message, StringComparison.Ordinal);
        Assert.Contains("Allowed:", error.Message, StringComparison.Ordinal);
    }

    private static string? CorrelationOf(JsonElement line) => Value(line, "CorrelationId");

    private static string? Value(JsonElement line, string name) =>
        line.TryGetProperty("Properties", out var values) && values.TryGetProperty(name, out var value) ? value.GetString() : null;
}
