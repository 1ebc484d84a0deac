using Microsoft.AspNetCore.Http.HttpResults;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Api;

/// <summary>The caller's own name for a call, so that sending it again does nothing twice.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int MostLength = ImportJobRecord.KeyLength;

    /// <summary>False where the header is there and is no key.</summary>
    public static bool TryRead(HttpRequest request, out string? key)
    {
        var sent = request.Headers[Header];
        key = sent.Count is 1 ? sent[0] : null;
        return sent.Count is 0 || (sent.Count is 1 && IsKey(key));
    }

    public static ProblemHttpResult Refused() => Problems.Invalid(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [Header] = [$"One text of 1 to {MostLength} visible ASCII characters."] });

    private static bool IsKey(string? text) =>
        text is { Length: > 0 and <= MostLength } && text.All(letter => letter is >= ' ' and <= '~') && text.Trim().Length > 0;
}
