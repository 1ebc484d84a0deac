using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

internal static class LoggingSetup
{
    private const string Line = "{Message:lj} {CorrelationId}{NewLine}{Exception}";
    private const int DaysKept = 31;
    private const long MostBytesAFile = 100 * 1024 * 1024;

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var setup = Read(builder.Configuration);
        Write(setup.WriteTo, LogOptions.From(builder.Configuration));
        builder.Logging.ClearProviders();
        // For every provider alike: the framework's own request lines carry addresses with what people searched for.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddSerilog(setup.CreateLogger(), dispose: true);
    }

    private static LoggerConfiguration Read(IConfiguration configuration)
    {
        try
        {
            return new LoggerConfiguration().Enrich.With<AddressRemover>()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning).ReadFrom.Configuration(configuration);
        }
        catch (InvalidOperationException error)
        {
            throw new SettingsException(
                $"The settings Serilog cannot be read: {error.Message} Allowed levels: {string.Join(", ", Enum.GetNames<LogEventLevel>())}.", error);
        }
    }

    private static void Write(LoggerSinkConfiguration sinks, LogOptions options)
    {
        if (options.Console)
            sinks.Console(Format(options, "{Timestamp:HH:mm:ss} {Level:u3} " + Line));
        if (options.File is { } file)
            sinks.File(
                Format(options, "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} " + Line), file,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept,
                fileSizeLimitBytes: MostBytesAFile, rollOnFileSizeLimit: true);
    }

    private static ITextFormatter Format(LogOptions options, string template) => options.Json
        ? new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture)
        : new MessageTemplateTextFormatter(template, CultureInfo.InvariantCulture);
}
