using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Telemetry;

namespace SupportRouting.Web.Tests.Telemetry;

public sealed class TelemetryOptionsTests
{
    [Fact]
    public void From_NothingSet_HasNoEndpoint() => Assert.Null(Read().Endpoint);

    [Fact]
    public void From_StandardVariables_TakesThem()
    {
        var options = Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example:4317"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"));
        Assert.Equal((new Uri("http://collector.example:4317"), OtlpExportProtocol.Grpc), (options.Endpoint, options.Protocol));
    }

    [Fact]
    public void From_OwnSettingBesideTheStandardOne_TakesItsOwn()
    {
        var options = Read(("Telemetry:OtlpEndpoint", "https://ours.example"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example"));
        Assert.Equal((new Uri("https://ours.example"), OtlpExportProtocol.HttpProtobuf), (options.Endpoint, options.Protocol));
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector.example:4318", "http or https address")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collector.example", "http or https address")]
    [InlineData("Telemetry:OtlpProtocol", "carrier pigeon", "Grpc, HttpProtobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "http/protobuf or grpc")]
    public void From_WrongSetting_NamesItAndWhatIsAllowed(string name, string value, string allowed)
    {
        var error = Assert.Throws<SettingsException>(() => Read((name, value)));
        Assert.Contains($"{name} is '{value}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Message, StringComparison.Ordinal);
    }

    private static TelemetryOptions Read(params (string Name, string? Value)[] settings) => TelemetryOptions.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)).Build());
}
