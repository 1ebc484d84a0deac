using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Writes customers, and which partners have them.</summary>
internal sealed class CustomerWriter(PortalDbContext db, Guid? of) : IBatchWriter<CustomerDraft>
{
    private readonly PartnerBook _partners = new(db);
    private readonly CustomerBook _customers = new(db);
    private readonly HashSet<(Guid Customer, Guid Partner)> _pairs = [];
    private readonly OnceNotes _once = new();

    public async Task WriteAsync(IReadOnlyList<ReadRow<CustomerDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        await _customers.LoadAsync(rows.Select(r => r.Draft.TenantId), cancel);
        await _partners.LoadAsync(
            rows.Select(r => r.Draft.ResellerTenantId).Append(of).OfType<Guid>(), rows.Select(r => r.Draft.ResellerPartnerId).OfType<string>(), cancel);
        await LoadPairsAsync([.. rows.Select(r => r.Draft.TenantId).Distinct()], cancel);
        foreach (var row in rows)
        {
            var notes = new List<RowNote>();
            var difference = new Difference();
            var isNew = Write(row.Draft, notes, difference);
            report.Warn(row.File, row.Row, notes);
            report.Count(isNew, difference.Found);
        }
    }

    private bool Write(CustomerDraft draft, List<RowNote> notes, Difference difference)
    {
        var customer = _customers.Find(draft.TenantId);
        var isNew = customer is null;
        if (isNew && draft.Name is null)
            notes.Add(EstateValues.Note("companyName", "is missing; the customer is called by its tenant id until a list tells the name"));
        customer ??= _customers.Add(draft.TenantId);
        customer.Name = difference.Follow(customer.Name, draft.Name);
        customer.Domain = difference.Follow(customer.Domain, draft.Domain);
        customer.Country = difference.Follow(customer.Country, draft.Country);
        customer.SearchText = CustomerSearchText.Of(customer.Name, customer.Domain);
        if (Reseller(draft, notes) is { } reseller)
            Pair(customer, reseller, difference);
        if (Owner(draft, notes) is { } owner)
            Pair(customer, owner, difference);
        return isNew;
    }

    private PartnerRecord? Reseller(CustomerDraft draft, List<RowNote> notes)
    {
        if (draft.ResellerPartnerId is { } number && _partners.ByPartnerId(number) is null)
            _once.Add(notes, "associatedPartnerId", $"{number} is the PartnerID of no known partner; left out");
        return draft.ResellerTenantId is { } tenant
            ? FindOrAdd(tenant, PartnerKind.IndirectReseller, "associatedPartnerId", notes)
            : _partners.ByPartnerId(draft.ResellerPartnerId);
    }

    // Only a provider's list says which reseller has a customer.
    private PartnerRecord? Owner(CustomerDraft draft, List<RowNote> notes) => of is not { } tenant
        ? null
        : FindOrAdd(tenant, draft.ResellerTenantId is { } other && other != tenant ? PartnerKind.IndirectProvider : PartnerKind.IndirectReseller, "--of", notes);

    private PartnerRecord FindOrAdd(Guid tenant, PartnerKind kind, string field, List<RowNote> notes)
    {
        if (_partners.ByTenant(tenant) is { } known)
            return known;
        notes.Add(EstateValues.Note(field, $"{tenant} was not known; made as {PartnerKindWords.Of(kind)}, called by its tenant id until a list tells the name"));
        return _partners.Add(tenant, kind);
    }

    private void Pair(CustomerRecord customer, PartnerRecord partner, Difference difference)
    {
        if (!_pairs.Add((customer.TenantId, partner.TenantId)))
            return;
        difference.Set(false, true);
        db.Add(new CustomerPartnerRecord { CustomerId = customer.TenantId, PartnerTenantId = partner.TenantId });
    }

    private async Task LoadPairsAsync(List<Guid> customers, CancellationToken cancel)
    {
        _pairs.Clear();
        foreach (var pair in await db.CustomerPartners.AsNoTracking().Where(p => customers.Contains(p.CustomerId)).ToListAsync(cancel))
            _pairs.Add((pair.CustomerId, pair.PartnerTenantId));
    }
}
