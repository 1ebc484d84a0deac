using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>The desks a question can be handed to: those the decision's path leads to, then every other one there is.</summary>
internal static class HandOffTargets
{
    private static readonly OfferContactKind[] PublisherDesks =
        [OfferContactKind.CustomerSupport, OfferContactKind.CspProgram, OfferContactKind.Engineering];

    private static readonly ContactKind[] MicrosoftDesks = [ContactKind.PartnerCenterHelp, ContactKind.AzureSupport];

    public static IReadOnlyList<HandOffTarget> Of(Answer? answer, KnownProduct? product, KnownPublisher? publisher)
    {
        var publisherId = product?.PublisherId ?? publisher?.Id;
        var name = product?.Asked.PublisherName ?? publisher?.Name;
        IEnumerable<HandOffTarget> all =
        [
            .. (answer?.Contacts ?? []).SelectMany(hop => Advised(hop, answer, publisherId, name)),
            .. PublisherDesks.SelectMany(kind => Found(kind, product, publisher))
                .Select(found => new HandOffTarget(HopParty.IsvPublisher, found.Kind.ToKind(), found, false) { PublisherId = publisherId, PartyName = name }),
            .. MicrosoftDesks.Select(kind => new HandOffTarget(HopParty.Microsoft, kind, null, false)),
        ];
        return [.. all.DistinctBy(target => (target.To, target.Kind, target.Contact)).Select((target, i) => target with { Key = KeyOf(target, i) })];
    }

    private static IEnumerable<HandOffTarget> Advised(HopContacts hop, Answer? answer, Guid? publisherId, string? name)
    {
        if (hop.Hop.To == HopParty.IsvPublisher)
        {
            return (hop.Chosen?.Contacts ?? []).Select(contact =>
                new HandOffTarget(HopParty.IsvPublisher, contact.Kind.ToKind(), contact, true) { PublisherId = publisherId, PartyName = name });
        }

        if (MicrosoftDesk.AddressOf(hop.Hop.ContactKind) is not null)
            return [new HandOffTarget(HopParty.Microsoft, hop.Hop.ContactKind, null, true)];
        // Our own tenants are us; only what another partner bought goes to that partner.
        return (answer?.Serving.Partners ?? []).Any(partner => partner.IsOurs) ? [] : hop.Partners.Select(partner =>
            new HandOffTarget(HopParty.IndirectProvider, ContactKind.ProviderSupport, ContactOf(partner), true) { PartyName = partner.Name });
    }

    private static IReadOnlyList<SupportContact> Found(OfferContactKind kind, KnownProduct? product, KnownPublisher? publisher) =>
        ContactChoice.Choose(kind, product?.OfferContacts ?? [], product?.PublisherContacts ?? publisher?.Contacts ?? []) is { IsSubstitute: false } chosen
            ? chosen.Contacts
            : [];

    private static SupportContact ContactOf(PartnerContact partner) => new(OfferContactKind.CustomerSupport)
    {
        Name = partner.Name,
        Email = partner.Email,
        Phone = partner.Phone,
        Url = partner.Url,
        Hours = partner.Hours,
    };

    private static string KeyOf(HandOffTarget target, int place) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FactNames.Name(target.To)}-{FactNames.Name(target.Kind)}-{place}");
}
