using SupportRouting.Data.Partners;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>The partners that may serve the questions of one reader.</summary>
/// <param name="All">The operator's own tenants and whoever bought what is asked about, or a reseller's providers.</param>
/// <param name="BuyersFor">Who bought what a customer has.</param>
/// <param name="IsForReseller">Whether a reseller reads; all its partners are providers.</param>
public sealed record ServingPartners(IReadOnlyList<KnownProvider> All, ILookup<Guid, Guid> BuyersFor, bool IsForReseller)
{
    public IEnumerable<KnownProvider> Providers => All.Where(partner => IsForReseller || partner.Kind == PartnerKind.IndirectProvider);

    /// <summary>The model in which everybody is served: a reseller's are all indirect, an operator of one kind has one.</summary>
    public ServingModel OnlyModel
    {
        get
        {
            PartnerKind[] kinds = IsForReseller
                ? [PartnerKind.IndirectProvider]
                : [.. All.Where(partner => partner.State == ProviderState.Active).Select(partner => partner.Kind).Distinct()];
            return kinds is not [var only] ? ServingModel.Unknown
                : only == PartnerKind.DirectBill ? ServingModel.DirectBill
                : ServingModel.Indirect;
        }
    }

    public ProviderEvidence EvidenceFor(KnownSubscription? subscription, Guid? customer, string? country) => new(
        subscription?.PartnerTenantId, customer is { } id ? [.. BuyersFor[id]] : [], country);

    /// <summary>Which partner is meant where customers are served in this model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="evidence">What is known of the question.</param>
    /// <param name="buyers">Who bought what this question is about; another question's buyers are nothing to it.</param>
    public Serving Choose(ServingModel model, ProviderEvidence evidence, IReadOnlySet<Guid> buyers)
    {
        IEnumerable<KnownProvider> partners = model switch
        {
            ServingModel.Indirect => Providers,
            ServingModel.DirectBill when !IsForReseller => All.Where(partner => partner.Kind == PartnerKind.DirectBill),
            _ => [],
        };
        KnownProvider[] candidates = [.. partners.Where(partner => IsForReseller || partner.IsOurs || buyers.Contains(partner.TenantId))];
        var choice = ProviderChoice.Among([.. candidates.Select(partner => partner.Relationship)], evidence);
        return new Serving([.. candidates.Where(partner => choice.Remaining.Contains(partner.TenantId))], choice.Reason);
    }
}

/// <summary>The partners that may be meant, and why it is the one if it is one.</summary>
public sealed record Serving(IReadOnlyList<KnownProvider> Partners, ProviderReason? Reason)
{
    public KnownProvider? One => Partners is [var only] ? only : null;

    /// <summary>What the partners that may be meant recorded alike.</summary>
    public DutyBy? DutyFor(TopicClass topicClass) => DutySplit.AgreedByAll(Partners.Select(partner => partner.Duties), topicClass);

    /// <summary>The contacts for a hop that leads to these partners.</summary>
    public IReadOnlyList<PartnerContact> ContactsFor(Hop hop, DutyBy duty) => hop.ContactKind switch
    {
        ContactKind.ProviderSupport => Contacts,
        ContactKind.PartnerSupport when duty != DutyBy.Reseller || Partners.All(partner => partner.Kind == PartnerKind.DirectBill) => Contacts,
        _ => [],
    };

    private IReadOnlyList<PartnerContact> Contacts => [.. Partners.Select(partner => partner.Contact)];
}
