using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Tickets;

/// <summary>What a question's text says about a failed attempt.</summary>
/// <param name="ErrorCode">The error code; null when none is named.</param>
/// <param name="CorrelationId">The correlation id; null when none is named as such.</param>
public sealed record QuestionMarks(string? ErrorCode, string? CorrelationId)
{
    // In time that grows only with the text: it is whatever somebody pasted.
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Unlabelled = [@"\bAADSTS[0-9]{4,9}\b", @"\b0x[0-9a-f]{8}\b"];

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    private static readonly Regex CorrelationPattern = new(
        @"\b(correlation|correlazione|correlaci[oó]n|korelacji|activity|request|tracking|trace)\W{0,3}(id|identifier|identyfikator)?\W{0,5}(?<found>[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})\b",
        Linear, Timeout);

    private static readonly Regex LabelledCode = new(
        @"\b(error|errore|błąd|błędu|code|codice|código|kod)\W{1,4}(?<found>[0-9]{3,10}|[a-z]{1,12}[-_]?[0-9]{2,10})\b", Linear, Timeout);

    private static readonly Regex[] KnownCodes = [.. Unlabelled.Select(pattern => new Regex(pattern, Linear, Timeout))];

    /// <summary>Looks for them. What could be something else is left out, since a wrong number sends the receiver astray.</summary>
    /// <param name="text">The question's text.</param>
    /// <returns>What was found.</returns>
    public static QuestionMarks In(string text)
    {
        try
        {
            return new QuestionMarks(CodeIn(text), CorrelationPattern.Match(text) is { Success: true } found ? found.Groups["found"].Value : null);
        }
        catch (RegexMatchTimeoutException)
        {
            return new QuestionMarks(null, null);
        }
    }

    private static string? CodeIn(string text)
    {
        foreach (var pattern in KnownCodes)
        {
            if (pattern.Match(text) is { Success: true } known)
                return known.Value;
        }

        return LabelledCode.Match(text) is { Success: true } labelled ? labelled.Groups["found"].Value : null;
    }
}
