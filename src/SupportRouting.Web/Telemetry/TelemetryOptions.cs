using OpenTelemetry.Exporter;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Telemetry;

/// <summary>
/// The settings <c>Telemetry:*</c>, or OpenTelemetry's own variables where they are not set. Without an endpoint nothing is measured.
/// </summary>
public sealed record TelemetryOptions(Uri? Endpoint, OtlpExportProtocol Protocol)
{
    public const string EndpointName = "Telemetry:OtlpEndpoint";
    public const string ProtocolName = "Telemetry:OtlpProtocol";

    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public static TelemetryOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new(
            Address(EndpointName, read.Text(EndpointName)) ?? Address(StandardEndpoint, read.Text(StandardEndpoint)),
            read.OneOf<OtlpExportProtocol>(ProtocolName) ?? Standard(read.Text(StandardProtocol)));
    }

    private static Uri? Address(string name, string? value)
    {
        if (value is null)
            return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw SettingReader.Refused(name, value, "an http or https address, such as http://collector.example:4318");
    }

    private static OtlpExportProtocol Standard(string? value) => value switch
    {
        null or "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
        "grpc" => OtlpExportProtocol.Grpc,
        _ => throw SettingReader.Refused(StandardProtocol, value, "http/protobuf or grpc"),
    };
}
