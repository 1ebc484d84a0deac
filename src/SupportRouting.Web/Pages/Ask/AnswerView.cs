using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Pages.Shared;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>What the answer card shows, as the reader sees it.</summary>
public sealed record AnswerView(Answer Answer, Explanation Explanation, AskReader Reader, RoutingPolicy Policy)
{
    private const int MostNearMisses = 6;

    public Decision.Routed? Routed => Answer.Decision as Decision.Routed;

    public Decision.NotStated? NotStated => Answer.Decision as Decision.NotStated;

    public Decision.NeedsFacts? Needs => Answer.Decision as Decision.NeedsFacts;

    public PartyLook Look => Needs is null ? PartyLook.Of(Routed?.Responsible) : PartyLook.Of(Needs.Meanwhile.Responsible);

    public IReadOnlyList<Hop> Path => Routed?.Path ?? NotStated?.Path ?? Needs?.Meanwhile.Path ?? [];

    public IReadOnlyList<Citation> Citations => Routed?.Citations ?? NotStated?.Citations ?? [];

    /// <summary>The first hop that leaves the reader's own house: the contact to use now.</summary>
    public Hop? Now => Path.FirstOrDefault(hop => !Owns(hop) && hop.ContactKind != ContactKind.None);

    /// <summary>Whether the asker's first step already is the reader's own house.</summary>
    public bool IsOurs => Path.Count == 0 || Owns(Path[0]);

    public HopContacts? ContactsOf(Hop hop) => Answer.Contacts.FirstOrDefault(contacts => contacts.Hop == hop);

    /// <summary>What of the publisher's support may be told to a customer.</summary>
    public IReadOnlyList<SupportContact> MayBeTold => Answer.Sheet.Facts.Asker == Asker.Customer
        ? [.. Answer.Contacts.Where(hop => hop.Hop.ContactKind == ContactKind.CustomerSupport && hop.Chosen is not null)
            .SelectMany(hop => ContactVisibility.Cut(OfferReader.Customer, hop.Chosen?.Contacts ?? [])).Distinct()]
        : [];

    public string PolicyVersion => Policy.Version;

    /// <summary>Why the partner shown is the one; among the operator's own tenants nobody asks.</summary>
    public ProviderReason? ServedBecause => Reader.IsStaff && Answer.Serving.Reason == ProviderReason.OnlyOne ? null : Answer.Serving.Reason;

    /// <summary>Whether a reseller should turn to a provider and none is on record.</summary>
    public bool LacksProvider => !Reader.IsStaff && Answer.Sheet.Facts.ServingModel == ServingModel.Indirect && Answer.Serving.Partners.Count == 0;

    /// <summary>The rules about this topic and asker that were tried before and did not fit, nearest first.</summary>
    public IReadOnlyList<TraceStep> NearMisses =>
    [
        .. Explanation.Trace
            .Where(step => step.Outcome != TraceResult.Matched && step.RowId != Answer.Decision.RowId && step.Fact is not (Fact.Asker or Fact.Topic))
            .Reverse()
            .Take(MostNearMisses),
    ];

    public string Heading => Routed is { } routed ? HeadingOf(routed.Responsible)
        : NotStated is { } silent ? RoutingWords.Of(silent.Reason)
        : AskText.OneMoreFact;

    // What another provider bought stays another house, although its subscription is on record here.
    private bool Owns(Hop hop) => Reader.Owns(hop.To, Answer.Sheet.Facts.DutyBy)
        && !(Reader.IsStaff && ContactsOf(hop)?.Partners is { Count: > 0 } && Answer.Serving.Partners.All(partner => !partner.IsOurs));

    // To a reseller the customer's CSP partner, where that is not the reseller itself, is its own indirect provider.
    public Hop AsReaderSeesIt(Hop hop) => !Reader.IsStaff && hop.To == HopParty.CspPartner
        ? hop with { To = HopParty.IndirectProvider, ContactKind = ContactKind.ProviderSupport }
        : hop;

    private string HeadingOf(ResponsibleParty party) => party == ResponsibleParty.IsvPublisher && Answer.Product?.PublisherName is { } name
        ? Words.Fill(AskText.PublisherNamed, name)
        : RoutingWords.Of(party);
}
