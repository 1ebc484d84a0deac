using System.Globalization;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Text;

public static partial class RoutingWords
{
    /// <summary>Why a row of the built-in policy names the party it names.</summary>
    public static string Why(string rowId, CultureInfo? language = null) => Text($"Row_{rowId}", language);

    /// <summary>A support rule in our own words; null for a source page, which has none.</summary>
    public static string? Rule(string citationId, CultureInfo? language = null) => Find($"Rule_{citationId}", language);

    public static string Step(Hop hop, CultureInfo? language = null) => Step(hop.When, hop.To, hop.ContactKind, language);

    /// <summary>One step of a path: whom to turn to, in what case, by which contact.</summary>
    public static string Step(HopCase when, HopParty to, ContactKind contact, CultureInfo? language = null) =>
        contact == ContactKind.None
            ? Fill(Key("StepPlain", when), language, Of(to, language))
            : Fill(Key("Step", when), language, Of(to, language), Of(contact, language));

    /// <summary>The answer in one or two sentences, for a reader of whichever side.</summary>
    public static string Summary(Decision decision, CultureInfo? language = null)
    {
        var key = SummaryKey(decision);
        return decision is Decision.NeedsFacts needs
            ? Fill(key, language, Of(needs.Meanwhile.FirstContact, language))
            : Text(key, language);
    }

    /// <summary>
    /// What stays with the CSP partner while somebody else helps with a third-party product; null where nothing does, or
    /// where it is not known to be a third party's, bought through CSP.
    /// </summary>
    public static string? Stays(QuestionFacts facts, Decision decision, CultureInfo? language = null)
    {
        if (StaysKey(facts, decision) is not { } key)
            return null;
        var text = Text(key, language);
        return facts.ServingModel == ServingModel.Indirect ? $"{text} {Text("Stays_indirect", language)}" : text;
    }

    internal static string SummaryKey(Decision decision) => decision switch
    {
        Decision.Routed { FirstContact: FirstContact.Self } own =>
            $"{Key("Answer", own.Responsible)}_self{OwnSide(own)}",
        Decision.Routed routed => $"{Key("Answer", routed.Responsible)}_{FactNames.Name(routed.FirstContact)}",
        Decision.NotStated silent => Key("Answer_notStated", silent.Reason),
        Decision.NeedsFacts { Meanwhile.IsAgreed: true } => "Answer_needsFacts_agreed",
        _ => "Answer_needsFacts",
    };

    internal static string? StaysKey(QuestionFacts facts, Decision decision)
    {
        var isOurs = facts is { PublisherKind: PublisherKind.ThirdParty, Asker: not Asker.IsvPublisher }
            && facts.PurchaseChannel is PurchaseChannel.Csp or PurchaseChannel.NotPurchased;
        if (!isOurs || decision is not Decision.Routed routed)
            return null;
        return routed.Responsible switch
        {
            ResponsibleParty.CspPartner when routed.Path.Length < 2 => null,
            ResponsibleParty.IsvPublisher when routed.FirstContact == FirstContact.CspPartner => "Stays_isvPublisher_partnerFirst",
            _ => Key("Stays", routed.Responsible),
        };
    }

    // Where the asker acts itself it matters who that is, and whether only the customer's administrator can act.
    private static string OwnSide(Decision.Routed own) =>
        own.Path.Any(hop => hop.To == HopParty.CustomerAdmin) ? "_customerAdmin"
        : own.Path is [{ From: HopParty.IndirectReseller }, ..] ? "_indirectReseller"
        : "";
}
