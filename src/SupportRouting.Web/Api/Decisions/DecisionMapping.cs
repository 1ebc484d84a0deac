using System.Globalization;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>Turns answers into what the API sends.</summary>
internal static class DecisionMapping
{
    public static DecisionResponse ToResponse(this Answer answer, string policyVersion, CultureInfo language)
    {
        var response = new DecisionResponse
        {
            Outcome = DecisionOutcome.NeedsFacts,
            Path = [],
            Contacts = [.. answer.Contacts.SelectMany(ContactsOf)],
            Facts = FactsOf(answer.Sheet),
            Citations = [],
            PolicyVersion = policyVersion,
            Ask = AskForSubscription(answer),
            Text = new TextResponse(
                RoutingWords.Summary(answer.Decision, language),
                answer.Decision.RowId is { } row ? RoutingWords.Why(row, language) : null),
        };
        return answer.Decision switch
        {
            Decision.Routed routed => response with
            {
                Outcome = DecisionOutcome.Routed,
                Responsible = routed.Responsible,
                FirstContact = routed.FirstContact,
                ContactKind = routed.ContactKind,
                PartnerRole = routed.PartnerRole,
                Path = routed.Path,
                Rule = routed.Rule,
                Citations = routed.Citations,
                Strength = routed.Strength,
                Certainty = routed.Certainty,
            },
            Decision.NotStated silent => response with
            {
                Outcome = DecisionOutcome.NotStated,
                Reason = silent.Reason,
                Path = silent.Path,
                Rule = silent.Rule,
                Citations = silent.Citations,
                Certainty = Certainty.Open,
            },
            Decision.NeedsFacts needs => response with
            {
                Ask = [.. needs.Ask.Select(question => new AskResponse(
                    FactNames.Name(question.Fact),
                    [.. question.Values.Select(lead => new AskValueResponse(lead.Value, lead.Answers, null))])), .. response.Ask],
                Meanwhile = MeanwhileOf(needs.Meanwhile),
            },
            _ => throw new InvalidOperationException("A decision is one of three kinds."),
        };
    }

    // Whoever answers stays the same; the subscription tells which provider is meant.
    private static IReadOnlyList<AskResponse> AskForSubscription(Answer answer) => !answer.PartnerIsOpen
        ? []
        : [new AskResponse(AskResponse.SubscriptionId, [.. answer.Subscriptions.Select(telling => new AskValueResponse(
            telling.Subscription.Id.ToString(), answer.Decision.Key is { } key ? [key] : [], telling.PartnerTenantId))])];

    private static MeanwhileResponse MeanwhileOf(Meanwhile meanwhile) => new(
        meanwhile.Responsible,
        meanwhile.FirstContact,
        meanwhile.Path.IsEmpty ? ContactKind.None : meanwhile.Path[0].ContactKind,
        meanwhile.IsAgreed,
        meanwhile.Path);

    private static Dictionary<string, FactResponse> FactsOf(FactSheet sheet) => sheet.Origins.ToDictionary(
        entry => FactNames.Name(entry.Key),
        entry => new FactResponse(
            FactNames.Of(entry.Key)[FactSpace.Get(sheet.Facts, entry.Key)],
            entry.Value == FactOrigin.None ? null : entry.Value),
        StringComparer.Ordinal);

    private static IEnumerable<ContactResponse> ContactsOf(HopContacts found)
    {
        if (MicrosoftDesk.AddressOf(found.Hop.ContactKind) is { } desk)
        {
            yield return new ContactResponse(found.Hop.To, found.Hop.ContactKind, null, "microsoft", null, null, null, desk.ToString(), true);
            yield break;
        }

        foreach (var partner in found.Partners)
            yield return new ContactResponse(found.Hop.To, found.Hop.ContactKind, null, "partner", partner.Name, partner.Email, partner.Phone, partner.Url, true);

        foreach (var contact in found.Chosen?.Contacts ?? [])
        {
            var used = found.Chosen?.Used.ToKind() ?? found.Hop.ContactKind;
            yield return new ContactResponse(
                found.Hop.To,
                used,
                used == found.Hop.ContactKind ? null : found.Hop.ContactKind,
                FactNames.Name(found.Chosen?.OriginOf(contact) ?? default),
                contact.Name,
                contact.Email,
                contact.Phone,
                contact.Url,
                contact.MayBePassedToCustomers)
            {
                Doubtful = contact.IsDoubtful,
            };
        }
    }
}
