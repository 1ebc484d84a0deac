namespace SupportRouting.Domain.Offers;

/// <summary>An e-mail address of the plain form <c>name@domain</c>; what mail programs accept beyond that is not needed here.</summary>
public sealed record EmailAddress
{
    /// <summary>Longest address, in characters (the mail standards' limit).</summary>
    public const int MaxLength = 254;

    private const int MailboxMaxLength = 64;

    private EmailAddress(string text) => Text = text;

    /// <summary>The address as given, without outer white space.</summary>
    public string Text { get; }

    /// <summary>The part after the @, in lower case.</summary>
    public string Domain => Text[(Text.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();

    /// <summary>Reads an address; a leading <c>mailto:</c> is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address, or why the text is none.</returns>
    public static Checked<EmailAddress> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ValueProblem.Empty;
        var trimmed = text.Trim();
        if (trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed["mailto:".Length..];
        if (trimmed.Length > MaxLength)
            return ValueProblem.TooLong;
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at != trimmed.LastIndexOf('@') || trimmed.Any(NeverInAnAddress))
            return ValueProblem.Malformed;
        var mailbox = trimmed[..at];
        return mailbox.Length <= MailboxMaxLength && mailbox[0] is not '.' && mailbox[^1] is not '.'
            && !mailbox.Contains("..", StringComparison.Ordinal) && HostName.IsPublic(trimmed[(at + 1)..])
            ? new EmailAddress(trimmed)
            : ValueProblem.Malformed;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool NeverInAnAddress(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '(' or ')' or '[' or ']' or ',' or ';' or ':' or '"' or '\\';
}
