using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace SupportRouting.Data.Hosting;

/// <summary>
/// Says in one line that something was not saved. Whoever handles it knows why, such as that the same request came twice at once;
/// whoever does not lets it through, and it is logged there with everything.
/// </summary>
internal sealed partial class FailedSaves : SaveChangesInterceptor
{
    public static DbContextOptionsBuilder AddTo(DbContextOptionsBuilder options) => options.AddInterceptors(new FailedSaves()).ConfigureWarnings(
        warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Say(eventData);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Say(eventData);
        return Task.CompletedTask;
    }

    private static void Say(DbContextErrorEventData failed)
    {
        if (failed.Context is { } context)
            NotSaved(context.GetService<ILoggerFactory>().CreateLogger<FailedSaves>(), (failed.Exception.InnerException ?? failed.Exception).GetType().Name);
    }

    [LoggerMessage(3160, LogLevel.Warning, "The database refused to save a change ({Error}).")]
    private static partial void NotSaved(ILogger logger, string error);
}
