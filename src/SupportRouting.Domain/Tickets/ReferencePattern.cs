using System.Text.RegularExpressions;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tickets;

/// <summary>What a publisher's own ticket numbers look like: a regular expression, found in its replies.</summary>
public sealed record ReferencePattern
{
    /// <summary>Longest pattern, in characters.</summary>
    public const int MaxLength = 200;

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    private readonly Regex _pattern;

    private ReferencePattern(string text, Regex pattern) => (Text, _pattern) = (text, pattern);

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression. Only those are taken that are matched in time that grows with the text alone.</summary>
    /// <param name="text">The expression; a first group, if there is one, is the reference, else the whole match.</param>
    /// <returns>The pattern, or why it is none.</returns>
    public static Checked<ReferencePattern> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        var trimmed = text.Trim();
        if (trimmed.Length > MaxLength)
            return ValueProblem.TooLong;
        try
        {
            var pattern = new Regex(trimmed, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);
            return pattern.IsMatch("") ? ValueProblem.Malformed : new ReferencePattern(trimmed, pattern);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return ValueProblem.Malformed;
        }
    }

    /// <summary>Finds the reference in a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The first one; null when there is none, or none of a sensible length.</returns>
    public string? Find(string reply)
    {
        try
        {
            if (_pattern.Match(reply) is not { Success: true } found)
                return null;
            var reference = (found.Groups.Count > 1 && found.Groups[1].Success ? found.Groups[1] : found).Value.Trim();
            return reference.Length is 0 or > TicketLimits.Reference ? null : reference;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
