using System.Globalization;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Pages.Admin.Support;

namespace SupportRouting.Web.Text;

/// <summary>Settings of technical support in the language of the page.</summary>
public static class SupportWords
{
    public static string Of(TechnicalSupportBy by) => by switch
    {
        TechnicalSupportBy.Partner => RecordsText.SupportUs,
        TechnicalSupportBy.Isv => RecordsText.SupportIsv,
        _ => RecordsText.SupportUnset,
    };

    public static string Of(TechnicalSupportScope scope) => scope switch
    {
        TechnicalSupportScope.Offer => SupportText.ScopeOffer,
        TechnicalSupportScope.Publisher => SupportText.ScopePublisher,
        _ => SupportText.ScopeGeneral,
    };

    /// <summary>From when until when.</summary>
    public static string Days(SupportTerms terms) => (Day(terms.From), Day(terms.Until)) switch
    {
        ({ } from, { } until) => Words.Fill(SupportText.FromUntil, from, until),
        ({ } from, null) => Words.Fill(SupportText.FromOn, from),
        (null, { } until) => Words.Fill(SupportText.UntilThen, until),
        _ => SupportText.Always,
    };

    public static string Of(SupportTerms terms) => $"{Of(terms.By)}, {Days(terms)}";

    /// <summary>How it stands today, and whether it is the one that counts among those of the very same.</summary>
    public static string State(SupportRow row, DateOnly today) => row.Setting.PhaseOn(today) switch
    {
        TechnicalSupportPhase.Ended => SupportText.StateEnded,
        TechnicalSupportPhase.Planned => SupportText.StatePlanned,
        _ => row.Counts ? SupportText.StateCounts : SupportText.StateCovered,
    };

    /// <summary>Which of two settings of the very same counts on the days they share; null when they share none.</summary>
    public static string? Overlap(SupportTerms mine, SupportRow other)
    {
        var setting = mine.In(other.Owner.Scope);
        if (setting.EndsBeforeItBegins || !setting.Overlaps(other.Setting))
            return null;
        return (mine.From ?? DateOnly.MinValue) >= (other.Terms.From ?? DateOnly.MinValue) ? SupportText.OverlapThis : SupportText.OverlapThat;
    }

    /// <summary>What somebody else changed, by the names of the form's fields.</summary>
    public static IReadOnlyDictionary<string, string> Differences(SupportTerms before, SupportTerms stored)
    {
        (string Name, bool IsChanged, string Now)[] fields =
        [
            (nameof(SupportInput.By), before.By != stored.By, Of(stored.By)),
            (nameof(SupportInput.From), before.From != stored.From, Day(stored.From) ?? SupportText.NoDay),
            (nameof(SupportInput.Until), before.Until != stored.Until, Day(stored.Until) ?? SupportText.NoDay),
        ];
        return fields.Where(field => field.IsChanged).ToDictionary(field => field.Name, field => Words.Fill(SupportText.StoredNow, field.Now), StringComparer.Ordinal);
    }

    public static IEnumerable<string> Of(SupportDone done)
    {
        if (!done.IsRouting)
            yield return done.IsAway ? SupportText.TakenAway : SupportText.Saved;
        if (done.Staying > 0)
            yield return Plural.Of(done.Staying, SupportText.StayingOne, SupportText.StayingFew, SupportText.StayingMany);
        if (done.Again is { } again)
            yield return Plural.Of(again.Routed, SupportText.RoutedOne, SupportText.RoutedFew, SupportText.RoutedMany);
        if (done.Left(BulkLeft.ChangedMeanwhile) is > 0 and var meanwhile)
            yield return Plural.Of(meanwhile, SupportText.MeanwhileOne, SupportText.MeanwhileFew, SupportText.MeanwhileMany);
        if (done.Left(BulkLeft.NotAllowed) is > 0 and var fixedOnes)
            yield return Plural.Of(fixedOnes, SupportText.LeftOne, SupportText.LeftFew, SupportText.LeftMany);
    }

    private static string? Day(DateOnly? day) => day?.ToString("d", CultureInfo.CurrentCulture);
}
