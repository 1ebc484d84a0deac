using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Samples;

/// <summary>Makes the sample publishers and offers. What is missing is missing on purpose: real listings have gaps.</summary>
internal sealed class SampleOffers(DateTimeOffset now)
{
    private static readonly string[] Hours = ["Mon–Fri 8–18 CET", "Mon–Fri 9–17 CET", "24/7", "Mon–Sat 7–20 UTC"];
    private static readonly string[] Languages = ["en, it", "en, pl", "en, es", "en", "en, de, it"];

    // Named by pages that tests walk over.
    private static readonly Guid FirstContact = new("c0a7ac70-0000-4000-8000-000000000001");

    private int _number;
    private int _contacts;

    public List<PublisherRecord> Publishers { get; } = [];

    public List<OfferRecord> Offers { get; } = [];

    public void Make()
    {
        foreach (var line in SampleLine.All())
            Make(line);
    }

    private void Make(SampleLine line)
    {
        var publisher = new PublisherRecord
        {
            Id = NewId(),
            Code = line.Code,
            Name = line.Name,
            NameKey = SearchText.NameKey(line.Name),
            Kind = line.Kind switch
            {
                'T' => PublisherKind.ThirdParty,
                'M' => PublisherKind.Microsoft,
                _ => PublisherKind.Unknown,
            },
        };
        Publishers.Add(publisher);
        SampleContacts.AddTo(publisher.Contacts, line, forAll: true, Details, (kind, id) => new ContactRecord { Id = id, PublisherId = publisher.Id, Kind = kind });
        foreach (var offer in line.Offers)
            Offers.Add(Make(line, publisher, offer));
    }

    private OfferRecord Make(SampleLine line, PublisherRecord publisher, SampleOffer sample)
    {
        _number++;
        var offer = new OfferRecord
        {
            Id = NewId(),
            PublisherId = publisher.Id,
            Publisher = publisher,
            Key = $"{line.Code}.{sample.Name}",
            Title = sample.Title,
            TitleKey = SearchText.NameKey(sample.Title),
            SortTitle = SearchText.Fold(sample.Title),
            SearchText = string.Empty,
            ProductId = $"DZH318Z{_number:D5}",
            Type = OfferTypes.Parse(sample.Type),
            TypeText = sample.Type,
            CspState = sample.Flag is "private" ? CspState.Selected : CspState.OptedIn,
            IsPrivate = sample.Flag is "private",
            IsPreview = sample.Flag is "preview",
            IsStopSell = sample.Flag is "stop",
            IsFree = sample.Flag is "free",
            IsByol = sample.Flag is "byol",
            AsOf = now.AddDays(-(_number % 40) - 1),
        };
        SampleContacts.AddTo(offer.Contacts, line, forAll: false, Details, (kind, id) => new ContactRecord { Id = id, OfferId = offer.Id, Kind = kind });
        Confirm(offer.Contacts);
        AddLinks(offer, line);
        AddPlans(offer, sample);
        offer.Sources.Add(new SourceRecord { Id = NewId(), OfferId = offer.Id, Format = OfferFormat.Portal, FileName = "sample", ImportedAt = offer.AsOf, Raw = "{}" });
        return offer;
    }

    private void Confirm(List<ContactRecord> contacts)
    {
        if (_number % 4 is 0)
            return;
        foreach (var contact in contacts)
        {
            (contact.ConfirmedAt, contact.ConfirmedBy, contact.ConfirmedHow) =
                (now.AddDays(-(_number * 7 % 300) - 12), "Giulia Ferri", _number % 3 is 0 ? ConfirmationWay.Publisher : ConfirmationWay.Person);
        }
    }

    private void AddLinks(OfferRecord offer, SampleLine line)
    {
        Add(OfferLinkKind.Support, $"https://{line.Host}/support", null);
        Add(OfferLinkKind.Privacy, $"https://{line.Host}/privacy", null);
        if (_number % 3 is not 0)
            Add(OfferLinkKind.Documentation, $"https://docs.{line.Host}/{offer.Key.Split('.')[1]}", "User guide");
        if (_number % 4 is 1)
            Add(OfferLinkKind.Collateral, $"https://{line.Host}/brochure.pdf", "Brochure");
        if (line.Contacts.Contains('c', StringComparison.OrdinalIgnoreCase))
            Add(OfferLinkKind.CspMarketing, $"https://partners.{line.Host}/csp-kit", "CSP kit");

        void Add(OfferLinkKind kind, string url, string? title) =>
            offer.Links.Add(new LinkRecord { Id = NewId(), OfferId = offer.Id, Kind = kind, Url = url, Title = title, Source = OfferFormat.Portal });
    }

    private void AddPlans(OfferRecord offer, SampleOffer sample)
    {
        (string Id, string Title)[] plans = sample.Flag is "free" ? [("free", "Free")] : [("basic", "Basic"), ("pro", "Pro")];
        foreach (var (id, title) in plans)
        {
            offer.Plans.Add(new PlanRecord
            {
                Id = NewId(),
                OfferId = offer.Id,
                PlanId = id,
                Title = title,
                SkuId = $"{offer.Plans.Count + 1:D4}",
                Position = offer.Plans.Count,
                CspState = offer.CspState,
                IsPrivate = sample.Flag is "private",
                IsFree = id is "free",
                IsByol = sample.Flag is "byol",
                Source = OfferFormat.Portal,
            });
        }
    }

    private (Guid Id, string Hours, string Languages) Details() =>
        (++_contacts is 1 ? FirstContact : NewId(), Hours[_number % Hours.Length], Languages[_number % Languages.Length]);

    private Guid NewId() => Guid.CreateVersion7(now);
}
