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

/// <summary>Who gives technical support first, and when that holds (R6, R9).</summary>
/// <param name="Scope">What it speaks of.</param>
/// <param name="By">Who gives it.</param>
/// <param name="From">First day it holds; null = always has.</param>
/// <param name="Until">Last day it holds; null = no end.</param>
public sealed record TechnicalSupportSetting(
    TechnicalSupportScope Scope, TechnicalSupportBy By, DateOnly? From, DateOnly? Until)
{
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
            .OrderByDescending(s => s.Scope).ThenByDescending(s => s.From ?? DateOnly.MinValue)
            .FirstOrDefault();
}
