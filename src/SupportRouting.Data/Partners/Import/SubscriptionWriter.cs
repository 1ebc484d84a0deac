using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Writes subscriptions with what they are of and who bought them.</summary>
internal sealed class SubscriptionWriter(PortalDbContext db, TimeProvider time) : IBatchWriter<SubscriptionDraft>
{
    private readonly CustomerBook _customers = new(db);
    private readonly OfferFinder _offers = new(db);
    private readonly BuyerFinder _buyers = new(db);
    private readonly Dictionary<Guid, SubscriptionRecord> _subscriptions = [];
    private readonly OnceNotes _once = new();

    public async Task WriteAsync(IReadOnlyList<ReadRow<SubscriptionDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        var drafts = rows.Select(r => r.Draft).ToList();
        await LoadAsync([.. drafts.Select(d => d.Id).Distinct()], cancel);
        await _customers.LoadAsync(drafts.Select(d => d.CustomerId).Concat(_subscriptions.Values.Select(s => s.CustomerId)), cancel);
        await _offers.LoadAsync(drafts, cancel);
        await _buyers.LoadAsync(drafts.Select(d => d.ResellerPartnerId).Concat(_subscriptions.Values.Select(s => s.ResellerPartnerId)).OfType<string>(), cancel);
        foreach (var row in rows)
            Write(row, report);
    }

    private void Write(ReadRow<SubscriptionDraft> row, ImportReport report)
    {
        var draft = row.Draft;
        var known = _subscriptions.GetValueOrDefault(draft.Id);
        if (known is not null && known.CustomerId != draft.CustomerId)
        {
            var holder = _customers.Find(known.CustomerId)?.Name;
            report.Refuse(row.File, row.Row, EstateValues.Note("id", $"{draft.Id} is known as a subscription of the customer {known.CustomerId} ({holder}), not of {draft.CustomerId}; a subscription does not move to another customer"));
            return;
        }

        var notes = new List<RowNote>();
        var difference = new Difference();
        NameCustomer(draft, notes, difference);
        var record = known ?? Add(draft);
        Describe(record, draft, difference);
        ProductLink.Follow(record, draft, _offers.Find(draft), notes, difference);
        FollowBuyer(record, draft, notes, difference);
        if (known is null || difference.Found)
            record.AsOf = time.GetUtcNow();
        report.Warn(row.File, row.Row, notes);
        report.Count(known is null, difference.Found);
    }

    private static void Describe(SubscriptionRecord record, SubscriptionDraft draft, Difference difference)
    {
        record.Name = difference.Follow(record.Name, draft.Name);
        record.Quantity = difference.Follow(record.Quantity, draft.Quantity);
        record.Status = difference.Follow(record.Status, draft.Status) ?? record.Status;
        record.StartsAt = difference.Follow(record.StartsAt, draft.StartsAt);
        record.EndsAt = difference.Follow(record.EndsAt, draft.EndsAt);
        record.CancellationAllowedUntil = difference.Follow(record.CancellationAllowedUntil, draft.CancellationAllowedUntil);
        record.OrderId = difference.Follow(record.OrderId, draft.OrderId);
        record.PurchaseChannel = difference.Set(record.PurchaseChannel, PurchaseChannel.Csp);
    }

    // A list does not say who bought it: what is recorded stays while the reseller of record does.
    private void FollowBuyer(SubscriptionRecord record, SubscriptionDraft draft, List<RowNote> notes, Difference difference)
    {
        var named = draft.SaysReseller ? draft.ResellerPartnerId : record.ResellerPartnerId;
        var reseller = _buyers.IsOurOwn(named) ? null : named;
        var isOther = reseller != record.ResellerPartnerId;
        var buyer = _buyers.Of(named);
        record.ResellerPartnerId = difference.Set(record.ResellerPartnerId, reseller);
        if (isOther || record.PartnerTenantId is null)
        {
            record.PartnerTenantId = difference.Set(record.PartnerTenantId, buyer.TenantId);
            if (buyer.Doubt is { } doubt)
                _once.Add(notes, "partnerId", doubt);
        }

        if (reseller is not null || isOther || record.ServingModel is ServingModel.Unknown)
            record.ServingModel = difference.Set(record.ServingModel, buyer.Model);
    }

    private void NameCustomer(SubscriptionDraft draft, List<RowNote> notes, Difference difference)
    {
        var customer = _customers.Find(draft.CustomerId);
        if (customer is null)
        {
            customer = _customers.Add(draft.CustomerId);
            if (draft.CustomerName is null)
                notes.Add(EstateValues.Note("customerId", $"{draft.CustomerId} was not known; made, called by its tenant id until a list of customers tells the name"));
        }

        if (draft.CustomerName is not { } name || !CustomerBook.IsNameless(customer))
            return;
        customer.Name = difference.Follow(customer.Name, name);
        customer.SearchText = CustomerSearchText.Of(customer.Name, customer.Domain);
    }

    private SubscriptionRecord Add(SubscriptionDraft draft)
    {
        var record = new SubscriptionRecord { Id = draft.Id, CustomerId = draft.CustomerId };
        _subscriptions[draft.Id] = record;
        db.Add(record);
        return record;
    }

    private async Task LoadAsync(List<Guid> ids, CancellationToken cancel)
    {
        _subscriptions.Clear();
        foreach (var record in await db.Subscriptions.Where(s => ids.Contains(s.Id)).ToListAsync(cancel))
            _subscriptions[record.Id] = record;
    }
}
