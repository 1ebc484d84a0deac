using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SupportRouting.Data.Telemetry;

namespace SupportRouting.Web.Telemetry;

/// <summary>Sends metrics and traces by OTLP while the portal runs, when an endpoint is set; otherwise nothing is built.</summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private static readonly string[] Sources = [PortalTelemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    private static readonly string[] Meters = [PortalTelemetry.Name, "Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint is not { } endpoint)
            return Task.CompletedTask;
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Portal()).AddMeter(Meters)
            .AddOtlpExporter(export => Aim(export, endpoint, "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Portal()).AddSource(Sources)
            .AddProcessor(new TraceScrubber())
            .AddOtlpExporter(export => Aim(export, endpoint, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what has not been sent yet; requests are over by now.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // A provider fails when it is disposed of twice, and a host may be stopped and disposed of at once.
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
    }

    private void Aim(OtlpExporterOptions export, Uri endpoint, string signal)
    {
        export.Protocol = options.Protocol;
        export.Endpoint = options.Protocol is OtlpExportProtocol.Grpc
            ? endpoint
            : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + signal);
    }

    // What the environment says (OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES) comes last, so that it wins.
    private static ResourceBuilder Portal() => ResourceBuilder.CreateEmpty()
        .AddService(PortalTelemetry.Name, serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString())
        .AddTelemetrySdk().AddEnvironmentVariableDetector();
}
