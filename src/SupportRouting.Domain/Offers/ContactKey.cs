using System.Globalization;

namespace SupportRouting.Domain.Offers;

/// <summary>Which contact somebody looks at, and what they saw of it: another address gives another mark.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Mark">Stands for its addresses.</param>
public sealed record ContactKey(Guid Id, string Mark)
{
    /// <summary>Length of a mark, in characters.</summary>
    public const int MarkLength = 16;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Names a contact as it is.</summary>
    /// <param name="id">The contact.</param>
    /// <param name="email">Its e-mail address.</param>
    /// <param name="phone">Its telephone number.</param>
    /// <param name="url">Its support site.</param>
    /// <returns>The key.</returns>
    public static ContactKey Of(Guid id, string? email, string? phone, string? url)
    {
        var hash = Offset;
        foreach (var character in $"{email}\n{phone}\n{url}")
            hash = unchecked((hash ^ character) * Prime);
        return new ContactKey(id, hash.ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a key as a form sends it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The key; null when the text is none.</returns>
    public static ContactKey? Parse(string? text) =>
        text?.Split('.') is [var id, { Length: MarkLength } mark] && Guid.TryParse(id, out var contact) ? new ContactKey(contact, mark) : null;

    /// <summary>The key as forms send it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id}.{Mark}";
}
