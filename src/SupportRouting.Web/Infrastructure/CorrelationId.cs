using System.Diagnostics;

namespace SupportRouting.Web.Infrastructure;

/// <summary>The number by which a request is found in the logs: the caller's own, that of its trace, or one of ours.</summary>
internal static class CorrelationId
{
    public const string Header = "X-Correlation-Id";

    private const int LeastLength = 8;
    private const int MostLength = 64;

    public static string Of(HttpContext context)
    {
        // It goes into logs and pages, so it is taken only when it can do no harm there.
        if (context.Request.Headers[Header] is [{ Length: >= LeastLength and <= MostLength } given] && given.All(IsPlain))
            return given;
        return ActivityContext.TryParse(context.Request.Headers.TraceParent, null, out var trace)
            ? trace.TraceId.ToHexString()
            : context.TraceIdentifier;
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':';
}
