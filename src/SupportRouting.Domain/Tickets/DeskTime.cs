namespace SupportRouting.Domain.Tickets;

/// <summary>The clock on the wall of the desk: the time zone in which its people say and read when something is due.</summary>
/// <param name="zone">The zone.</param>
public sealed class DeskTime(TimeZoneInfo zone)
{
    /// <summary>How the zone is called, as in <c>Europe/Rome</c>.</summary>
    public string Name => zone.Id;

    /// <summary>Reads a zone's name.</summary>
    /// <param name="name">A name of the IANA time zone database, or UTC.</param>
    /// <returns>Null when there is no such zone.</returns>
    public static DeskTime? Find(string name) =>
        name is "UTC" ? new DeskTime(TimeZoneInfo.Utc)
        : name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new DeskTime(zone)
        : null;

    /// <summary>A moment as this clock shows it.</summary>
    /// <param name="moment">The moment, in any zone.</param>
    /// <returns>The same moment with this zone's offset.</returns>
    public DateTimeOffset Show(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The moment at which this clock shows a time.</summary>
    /// <param name="local">What the clock shows.</param>
    /// <returns>In UTC: the earlier of two where the clock is put back, the moment it jumps to where it skips that time.</returns>
    public DateTimeOffset Read(DateTime local)
    {
        var said = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(said))
            return Jump(said);
        var offset = zone.IsAmbiguousTime(said) ? zone.GetAmbiguousTimeOffsets(said).Max() : zone.GetUtcOffset(said);
        var utc = said.Ticks - offset.Ticks;
        return new DateTimeOffset(Math.Clamp(utc, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>When the day ends in which a moment lies.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The next day's first moment, in UTC.</returns>
    public DateTimeOffset EndOfDay(DateTimeOffset moment) => Read(Show(moment).Date.AddDays(1));

    private DateTimeOffset Jump(DateTime skipped)
    {
        while (zone.IsInvalidTime(skipped))
            skipped = skipped.AddMinutes(1);
        return Read(skipped);
    }
}
