namespace SupportRouting.Web.Telemetry;

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton(provider => TelemetryOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddHostedService<TelemetryExport>();
        return services;
    }
}
