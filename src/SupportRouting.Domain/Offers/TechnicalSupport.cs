using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Offers;

/// <summary>What a setting about technical support speaks of; the narrower one wins.</summary>
public enum TechnicalSupportScope : byte
{
    /// <summary>All products.</summary>
    General,

    /// <summary>All offers of one publisher.</summary>
    Publisher,

    /// <summary>One offer.</summary>
    Offer,
}

/// <summary>How a setting about technical support stands on a day.</summary>
public enum TechnicalSupportPhase : byte
{
    /// <summary>It holds.</summary>
    Current,

    /// <summary>It begins later.</summary>
    Planned,

    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>Who gives technical support first, and when that holds (R6, R9).</summary>
/// <param name="Scope">What it speaks of.</param>
/// <param name="By">Who gives it.</param>
/// <param name="From">First day it holds; null = always has.</param>
/// <param name="Until">Last day it holds; null = no end.</param>
public sealed record TechnicalSupportSetting(
    TechnicalSupportScope Scope, TechnicalSupportBy By, DateOnly? From, DateOnly? Until)
{
    /// <summary>Counts up with each setting made, so that of two that began on the same day the later one counts.</summary>
    public long Number { get; init; }

    /// <summary>Whether its last day comes before its first.</summary>
    public bool EndsBeforeItBegins => Until < From;

    /// <summary>The day by which settings begin and end.</summary>
    /// <param name="moment">A moment, in any zone.</param>
    /// <returns>Its day in UTC.</returns>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    /// <summary>How the setting stands on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its phase.</returns>
    public TechnicalSupportPhase PhaseOn(DateOnly day) =>
        HoldsOn(day) ? TechnicalSupportPhase.Current : Until < day ? TechnicalSupportPhase.Ended : TechnicalSupportPhase.Planned;

    /// <summary>Whether there is a day on which both hold.</summary>
    /// <param name="other">The other setting.</param>
    /// <returns>False when one ends before the other begins.</returns>
    public bool Overlaps(TechnicalSupportSetting other) => !(Until < other.From) && !(other.Until < From);

    /// <summary>Whether the setting holds on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both included.</returns>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Finds the setting that counts: for the offer, else the publisher, else in general; of several the one that began last.</summary>
    /// <param name="settings">All settings that concern the offer.</param>
    /// <param name="day">The day asked about.</param>
    /// <returns>The setting; null when none holds, so that who gives support is unknown.</returns>
    public static TechnicalSupportSetting? Choose(IEnumerable<TechnicalSupportSetting> settings, DateOnly day) =>
        settings.Where(s => s.HoldsOn(day))
            .OrderByDescending(s => s.Scope).ThenByDescending(s => s.From ?? DateOnly.MinValue).ThenByDescending(s => s.Number)
            .FirstOrDefault();
}
