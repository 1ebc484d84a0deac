using System.Collections.Immutable;
using System.Globalization;

namespace SupportRouting.Domain.Tickets;

/// <summary>Reads and writes the days on which a desk does not answer.</summary>
public static class Holidays
{
    /// <summary>Reads ISO dates separated by blanks, commas or lines.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The days; null when a part of it is no date.</returns>
    public static ImmutableSortedSet<DateOnly>? Read(string? text)
    {
        var days = ImmutableSortedSet.CreateBuilder<DateOnly>();
        foreach (var part in (text ?? "").Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return null;
            days.Add(day);
        }

        return days.ToImmutable();
    }

    /// <summary>Writes days as they are kept.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The text; null for no day.</returns>
    public static string? Write(ImmutableSortedSet<DateOnly> days) =>
        days.IsEmpty ? null : string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
