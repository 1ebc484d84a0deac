using System.Net.Sockets;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Links.Fetching;

/// <summary>From what goes wrong without an answer to what it says about the link.</summary>
internal static class LinkFailures
{
    public static LinkFinding Of(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (OfCause(cause) is { } finding)
                return finding;
        }

        return LinkFinding.Unreachable;
    }

    private static LinkFinding? OfCause(Exception cause) => cause switch
    {
        NotPublicException => LinkFinding.NotPublic,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => LinkFinding.NoSuchHost,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => LinkFinding.ConnectionRefused,
        SocketException { SocketErrorCode: SocketError.TimedOut } => LinkFinding.TimedOut,
        OperationCanceledException or TimeoutException => LinkFinding.TimedOut,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse } => LinkFinding.OddAnswer,
        _ => null,
    };
}
