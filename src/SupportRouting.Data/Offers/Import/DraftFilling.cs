namespace SupportRouting.Data.Offers.Import;

/// <summary>Two records of one call that speak of the same offer: what the first says stands, the second fills its gaps.</summary>
internal static class DraftFilling
{
    public static void FillFrom(this OfferDraft draft, OfferDraft other)
    {
        draft.PublisherId ??= other.PublisherId;
        draft.PublisherName ??= other.PublisherName;
        draft.OfferName ??= other.OfferName;
        draft.DurableId ??= other.DurableId;
        draft.ProductId ??= other.ProductId;
        draft.AppSourceId ??= other.AppSourceId;
        draft.Title ??= other.Title;
        draft.Summary ??= other.Summary;
        draft.TypeText ??= other.TypeText;
        draft.IsPrivate ??= other.IsPrivate;
        draft.IsPreview ??= other.IsPreview;
        draft.IsStopSell ??= other.IsStopSell;
        draft.IsFree ??= other.IsFree;
        draft.IsByol ??= other.IsByol;
        draft.Markets ??= other.Markets;
        draft.ChangedAtSource ??= other.ChangedAtSource;
        if (draft.PublisherKind is default(Domain.Routing.PublisherKind))
            draft.PublisherKind = other.PublisherKind;
        if (draft.Type is default(Domain.Offers.OfferType))
            draft.Type = other.Type;
        if (draft.CspState is default(Domain.Offers.CspState))
            draft.CspState = other.CspState;
        FillLists(draft, other);
    }

    private static void FillLists(OfferDraft draft, OfferDraft other)
    {
        foreach (var plan in other.Plans.Where(p => draft.Plans.All(own => own.PlanId != p.PlanId)).ToList())
            draft.Plans.Add(plan);
        var kinds = draft.Contacts.Select(c => c.Kind).ToHashSet();
        foreach (var contact in other.Contacts.Where(c => !kinds.Contains(c.Kind)).ToList())
            draft.Contacts.Add(contact);
        var links = draft.Links.Select(l => l.Kind).ToHashSet();
        foreach (var link in other.Links.Where(l => !links.Contains(l.Kind)).ToList())
            draft.Links.Add(link);
    }
}
