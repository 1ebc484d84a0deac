using System.Globalization;
using Serilog;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

internal static class LoggingSetup
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var setup = new LoggerConfiguration()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration);
        if (new SettingReader(builder.Configuration).Flag("Log:Console") ?? true)
            setup.WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture);
        builder.Logging.ClearProviders();
        // For every provider alike: the framework's own request lines carry addresses with what people searched for.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddSerilog(setup.CreateLogger(), dispose: true);
    }
}
