using SupportRouting.Data.Hosting;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Commands;

internal static partial class CommandRunner
{
    public const int Failed = 1;
    public const int WrongUse = 64;
    public const int Interrupted = 130;

    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine line)
    {
        var command = Array.Find(PortalCommand.All, candidate => candidate.Verb == line.Verb);
        if (command is null)
        {
            await Console.Error.WriteLineAsync(
                $"'{line.Verb}' is not a command. Commands: " + string.Join(" · ", PortalCommand.All.Select(known => known.Usage)));
            return WrongUse;
        }

        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            await app.Services.GetRequiredService<PortalDatabase>().StartForCommandAsync(interrupted.Token);
            await using var scope = app.Services.CreateAsyncScope();
            var handler = (IPortalCommand)ActivatorUtilities.CreateInstance(scope.ServiceProvider, command.Handler);
            return await handler.RunAsync(line.Arguments, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing was kept.");
            return Interrupted;
        }
        catch (Exception error) when (StartFailure.Explain(error) is null)
        {
            CommandFailed(app.Logger, error, command.Verb);
            await Console.Error.WriteLineAsync($"'{command.Verb}' failed: {error.Message.ReplaceLineEndings(" ")}");
            return Failed;
        }
    }

    [LoggerMessage(3030, LogLevel.Error, "The command {Command} failed.")]
    private static partial void CommandFailed(ILogger logger, Exception error, string command);
}
