using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>What sharing an offer's contacts of one kind would do.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="OfferChanges">What goes from the offer.</param>
/// <param name="PublisherChanges">What the publisher gets instead of what it has.</param>
/// <param name="OthersWithOwn">Other offers that keep contacts of this kind of their own.</param>
public sealed record SharePlan(
    NamedRecord Offer, IReadOnlyList<FieldChange> OfferChanges, IReadOnlyList<FieldChange> PublisherChanges, int OthersWithOwn)
{
    public RecordOwner Publisher => new(RecordKind.Publisher, Offer.Publisher.Id);
}

/// <summary>Makes the contacts of one kind that an offer has those of its publisher, for all offers without their own.</summary>
public sealed class ShareContacts(PortalDbContext db, FindRecord find, ReadHistory history, ChangeRecord change)
{
    /// <summary>What it would do; null when there is no such offer or it has no contact of that kind.</summary>
    public async Task<SharePlan?> PlanAsync(string offerId, OfferContactKind kind, CancellationToken cancel)
    {
        if (await find.OfferAsync(offerId, cancel) is not { } offer)
            return null;
        var prefix = SheetPath.Contact(kind, 1, "").Group[..^1];
        var own = await FieldsAsync(offer.Owner, prefix, cancel);
        if (own.Values.IsEmpty)
            return null;
        var theirs = await FieldsAsync(new RecordOwner(RecordKind.Publisher, offer.Publisher.Id), prefix, cancel);
        var others = await db.Offers.CountAsync(
            o => o.PublisherId == offer.Publisher.Id && o.Id != offer.Owner.Id && o.Contacts.Any(c => c.Kind == kind), cancel);
        return new SharePlan(offer, own.ChangesTo(RecordSheet.Empty), theirs.ChangesTo(own), others);
    }

    /// <summary>Does what was planned, in both records or in none.</summary>
    public Task<RecordResult> RunAsync(SharePlan plan, RecordActor actor, string? reason, CancellationToken cancel) => db.InOneGoAsync(
        async token =>
        {
            var given = await change.RunAsync(plan.Publisher, new RecordEdit(plan.PublisherChanges, ChangeSource.Person, reason), actor, token);
            // The offer's own stays until another person has agreed to what its publisher gets.
            return given is RecordResult.Saved { Waiting.Count: 0 }
                ? await change.RunAsync(plan.Offer.Owner, new RecordEdit(plan.OfferChanges, ChangeSource.Person, reason), actor, token)
                : given;
        },
        result => result is RecordResult.Saved,
        cancel);

    // Who confirmed it and where it came from follows from the change itself.
    private async Task<RecordSheet> FieldsAsync(RecordOwner owner, string prefix, CancellationToken cancel) =>
        RecordSheet.Of((await history.NowAsync(owner, cancel))?.Sheet.Values
            .Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal) && SheetFields.Find(owner.Kind, v.Key) is { IsEditable: true })
            .Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)) ?? []);
}
