using System.Globalization;

namespace SupportRouting.Domain.Tickets;

/// <summary>The number people call a ticket by, written <c>SR-000123</c>. Numbers grow; some may be missing.</summary>
public readonly record struct TicketNumber : IComparable<TicketNumber>
{
    /// <summary>What every number begins with.</summary>
    public const string Prefix = "SR-";

    private const int LeastDigits = 6;
    private const int MostDigits = 12;

    /// <summary>Makes a number.</summary>
    /// <param name="value">The number itself, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TicketNumber(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    /// <summary>The number without its prefix.</summary>
    public long Value { get; }

    /// <summary>Reads "SR-000123" as people type it: either case, with or without prefix and leading zeros.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number read.</param>
    /// <returns>False when the text is no ticket number.</returns>
    public static bool TryParse(string? text, out TicketNumber number)
    {
        number = default;
        var digits = (text ?? "").AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            digits = digits[Prefix.Length..];
        if (digits.Length is 0 or > MostDigits
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value is 0)
        {
            return false;
        }

        number = new TicketNumber(value);
        return true;
    }

    /// <summary>Compares by number.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Less than, equal to or more than zero.</returns>
    public int CompareTo(TicketNumber other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(TicketNumber left, TicketNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is smaller or the same.</summary>
    public static bool operator <=(TicketNumber left, TicketNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(TicketNumber left, TicketNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is larger or the same.</summary>
    public static bool operator >=(TicketNumber left, TicketNumber right) => left.CompareTo(right) >= 0;

    /// <summary>The number as written: SR-000123.</summary>
    public override string ToString() => Prefix + Value.ToString(CultureInfo.InvariantCulture).PadLeft(LeastDigits, '0');
}
