using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore.Storage;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Infrastructure;

/// <summary>What a person who starts the portal can mend is told in one line, without a stack trace.</summary>
internal static class StartFailure
{
    public const int ExitCode = 2;

    public static string? Explain(Exception error) => error switch
    {
        SettingsException => error.Message,
        OperationCanceledException => "Stopped before the portal was ready.",
        IOException { InnerException: AddressInUseException } =>
            error.Message.TrimEnd('.') + ". Stop the other program, or choose another address with --urls http://127.0.0.1:5081.",
        IOException when error.Message.StartsWith("Failed to bind", StringComparison.Ordinal) => error.Message,
        RetryLimitExceededException { InnerException: { } last } => Explain(last),
        DbException => "The database does not answer as it should: " + error.Message,
        _ when DatabaseAway.Explains(error) => "The database cannot be reached: " + error.GetBaseException().Message,
        _ => null,
    };
}
