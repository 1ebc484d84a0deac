using SupportRouting.Data;
using SupportRouting.Data.Links;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Links;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Freshness;

/// <summary>Publishers and offers in every state a work list tells apart, the same for the same seed.</summary>
internal sealed class GeneratedRecords(Random random, DateTimeOffset now)
{
    private static readonly OfferType[] Types = [OfferType.Saas, OfferType.VirtualMachine, OfferType.PowerBI, OfferType.Unknown];
    private static readonly string[] Sites = ["https://alive.example", "https://dead.example", "http://plain.example"];

    public void AddTo(PortalDbContext db, int publishers = 8, int offersOfEach = 5)
    {
        db.AddRange(
            new LinkAddressRecord { Hash = LinkHash.Of(Sites[1]), Url = Sites[1], Host = "dead.example", IsDead = true },
            new LinkAddressRecord { Hash = LinkHash.Of(Sites[2]), Url = Sites[2], Host = "", Refusal = LinkRefusal.NotHttps });
        for (var i = 0; i < publishers; i++)
        {
            var publisher = new PublisherRecord
            {
                Id = Guid.CreateVersion7(),
                Code = $"acme{i:D4}",
                Name = $"Acme {i}",
                NameKey = $"acme {i}",
                Kind = Some(PublisherKind.ThirdParty, PublisherKind.ThirdParty, PublisherKind.Microsoft),
            };
            db.Add(publisher);
            AddParts(db, publisher.Contacts, publisher.Links, null, publisher.Id);
            for (var j = 0; j < offersOfEach; j++)
                AddOffer(db, publisher, j);
        }
    }

    private void AddOffer(PortalDbContext db, PublisherRecord publisher, int number)
    {
        var offer = new OfferRecord
        {
            Id = Guid.CreateVersion7(),
            PublisherId = publisher.Id,
            Key = $"{publisher.Code}.offer{number:D4}",
            Title = $"Offer {number}",
            TitleKey = $"offer {number}",
            SortTitle = $"offer {number}",
            SearchText = "",
            Type = Some(Types),
            PublisherKind = Some(PublisherKind.Unknown, PublisherKind.ThirdParty),
        };
        db.Add(offer);
        AddParts(db, offer.Contacts, offer.Links, offer.Id, null);
        for (var i = random.Next(3); i > 0; i--)
        {
            var ticket = TicketRows.New("Anything", Some(TicketStatus.Routed, TicketStatus.WaitingOnPublisher, TicketStatus.Closed));
            ticket.OfferId = offer.Id;
            db.Add(ticket);
        }
    }

    private void AddParts(PortalDbContext db, List<ContactRecord> contacts, List<LinkRecord> links, Guid? offer, Guid? publisher)
    {
        foreach (var kind in Enum.GetValues<OfferContactKind>().Where(_ => random.Next(2) is 0))
        {
            var contact = new ContactRecord
            {
                Id = Guid.CreateVersion7(),
                OfferId = offer,
                PublisherId = publisher,
                Kind = kind,
                Name = "Desk",
                Email = Some("desk@acme.example", null),
                Url = Some(Sites[0], Sites[1], Sites[2], null),
                ConfirmedAt = Some<DateTimeOffset?>(now.AddDays(-10), now.AddDays(-400), null),
            };
            contacts.Add(contact);
            if (random.Next(4) is 0)
                db.Add(Report(contact));
        }

        foreach (var kind in new[] { OfferLinkKind.Support, OfferLinkKind.Documentation }.Where(_ => random.Next(3) is 0))
            links.Add(new LinkRecord { Id = Guid.CreateVersion7(), OfferId = offer, PublisherId = publisher, Kind = kind, Url = Some(Sites) });
    }

    private ContactReportRecord Report(ContactRecord contact) => new()
    {
        Id = Guid.CreateVersion7(),
        ContactId = contact.Id,
        Fault = Some(Enum.GetValues<ContactFault>()),
        Mark = contact.Key.Mark,
        At = now.AddDays(-1),
    };

    private T Some<T>(params T[] values) => values[random.Next(values.Length)];
}
