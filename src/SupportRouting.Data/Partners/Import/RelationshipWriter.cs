using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Writes the relationships of one partner, and the partners on their other side.</summary>
internal sealed class RelationshipWriter(PortalDbContext db, TimeProvider time, Guid of) : IBatchWriter<RelationshipDraft>
{
    private readonly PartnerBook _partners = new(db);
    private readonly Dictionary<(Guid Provider, Guid Reseller), RelationshipRecord> _relationships = [];
    private readonly OnceNotes _once = new();

    public async Task WriteAsync(IReadOnlyList<ReadRow<RelationshipDraft>> rows, ImportReport report, CancellationToken cancel)
    {
        var others = rows.Select(r => r.Draft.TenantId).Distinct().ToList();
        await _partners.LoadAsync(others.Append(of), rows.Select(r => r.Draft.PartnerId).OfType<string>(), cancel);
        _relationships.Clear();
        foreach (var known in await db.Relationships.Where(r =>
            (r.ProviderTenantId == of && others.Contains(r.ResellerTenantId))
            || (r.ResellerTenantId == of && others.Contains(r.ProviderTenantId))).ToListAsync(cancel))
            _relationships[(known.ProviderTenantId, known.ResellerTenantId)] = known;
        foreach (var row in rows)
            Write(row, report);
    }

    private void Write(ReadRow<RelationshipDraft> row, ImportReport report)
    {
        if (Problem(row.Draft) is { } problem)
        {
            report.Refuse(row.File, row.Row, problem);
            return;
        }

        var notes = new List<RowNote>();
        var difference = new Difference();
        var partner = Partner(row.Draft, notes, difference);
        var owner = Owner(row.Draft.IsProvider ? PartnerKind.IndirectReseller : PartnerKind.IndirectProvider, notes);
        var (provider, reseller) = row.Draft.IsProvider ? (partner, owner) : (owner, partner);
        var isNew = Relate(provider.TenantId, reseller.TenantId, row.Draft.State, difference);
        report.Warn(row.File, row.Row, notes);
        report.Count(isNew, difference.Found);
    }

    private RowNote? Problem(RelationshipDraft draft)
    {
        if (draft.TenantId == of)
            return EstateValues.Note("id", $"{of} is the partner of --of itself; the partner on the other side is wanted");
        return _partners.ByPartnerId(draft.PartnerId) is { } holder && holder.TenantId != draft.TenantId
            ? EstateValues.Note("mpnId", $"{draft.PartnerId} is given to the tenant {draft.TenantId}, but is the PartnerID of the tenant {holder.TenantId} ({holder.Name})")
            : null;
    }

    private PartnerRecord Partner(RelationshipDraft draft, List<RowNote> notes, Difference difference)
    {
        var kind = draft.IsProvider ? PartnerKind.IndirectProvider : PartnerKind.IndirectReseller;
        var partner = _partners.ByTenant(draft.TenantId);
        if (partner is null && draft.Name is null)
            notes.Add(EstateValues.Note("name", "is missing; the partner is called by its tenant id until a list tells the name"));
        partner ??= _partners.Add(draft.TenantId, kind);
        CheckKind(partner, kind, notes);
        partner.Name = difference.Follow(partner.Name, draft.Name);
        partner.Country = difference.Follow(partner.Country, draft.Country);
        if (draft.PartnerId is { } number)
            _partners.GivePartnerId(partner, number, difference);
        return partner;
    }

    private PartnerRecord Owner(PartnerKind kind, List<RowNote> notes)
    {
        var owner = _partners.ByTenant(of);
        if (owner is null)
        {
            owner = _partners.Add(of, kind);
            notes.Add(EstateValues.Note("--of", $"{of} was not known; made as {PartnerKindWords.Of(kind)}, called by its tenant id until a list tells the name"));
        }

        CheckKind(owner, kind, notes);
        return owner;
    }

    // While a partner moves from direct-bill to indirect its tenant carries both, and which it is here its operator has said.
    private void CheckKind(PartnerRecord partner, PartnerKind kind, List<RowNote> notes)
    {
        if (!_partners.IsOrBecomes(partner, kind))
            _once.Add(notes, "relationshipType", $"{partner.Name} is known here as {PartnerKindWords.Of(partner.Kind)} and stays so; the relationship as {PartnerKindWords.Of(kind)} is kept");
    }

    private bool Relate(Guid provider, Guid reseller, string? state, Difference difference)
    {
        var isNew = !_relationships.TryGetValue((provider, reseller), out var relationship);
        if (relationship is null)
        {
            relationship = new RelationshipRecord { ProviderTenantId = provider, ResellerTenantId = reseller };
            _relationships[(provider, reseller)] = relationship;
            db.Add(relationship);
        }

        relationship.State = difference.Follow(relationship.State, state);
        if (state is not null)
            relationship.IsActive = difference.Set(relationship.IsActive, FieldName.Plain(state) is "active");
        if (isNew || difference.Found)
            relationship.AsOf = time.GetUtcNow();
        return isNew;
    }
}
