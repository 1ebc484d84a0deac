using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Samples;

/// <summary>What Giulia Ferri corrected in the spring, and what the listings of an import say otherwise.</summary>
internal static class SampleProposals
{
    public const int Fields = 5;

    private const string Email = "contacts/customerSupport/1/email";
    private const string Phone = "contacts/customerSupport/1/phone";
    private const string Collateral = "links/collateral/1";

    private static readonly RecordActor Giulia = new(null, "Giulia Ferri");

    public static IEnumerable<object> Make(SampleOffers samples, DateTimeOffset now)
    {
        var firewall = samples.Offers.Single(offer => offer.Key is "adatum.adatum-firewall");
        var ledger = samples.Offers.Single(offer => offer.Key is "fabrikam.fabrikam-ledger");
        return
        [
            Edited(firewall, now, "called the number in the listing; nobody there knows the firewall", new FieldChange(Email, "info@adatum.example", "support@adatum.example"), new FieldChange(Phone, null, "+1 425 555 0100")),
            Edited(ledger, now, "the old brochure shows a product that is no longer sold", new FieldChange("title", "Fabrikam Ledger (BC)", "Fabrikam Ledger"), new FieldChange($"{Collateral}/url", "https://fabrikam.example/ledger-2024.pdf", null)),
            Proposed(firewall, now, new FieldChange(Email, "support@adatum.example", "helpdesk@adatum.example"), null),
            Proposed(firewall, now, new FieldChange(Phone, "+1 425 555 0100", "+1 425 555 0199"), null),
            Proposed(ledger, now, new FieldChange("title", "Fabrikam Ledger", "Fabrikam Ledger for Business Central"), null),
            Proposed(ledger, now, new FieldChange($"{Collateral}/title", null, "Brochure"), Collateral),
            Proposed(ledger, now, new FieldChange($"{Collateral}/url", null, "https://fabrikam.example/ledger-brochure.pdf"), Collateral),
        ];
    }

    private static RecordChangeRecord Edited(OfferRecord offer, DateTimeOffset now, string reason, params FieldChange[] changes)
    {
        var owner = new RecordOwner(RecordKind.Offer, offer.Id);
        var row = RecordChangeRecord.Of(owner, new RecordEdit(changes, ChangeSource.Person, reason), changes, Giulia, now.AddDays(-20));
        (offer.LastChangeId, offer.HandFields) = (row.Id, HandFields.Write(changes.Select(change => change.Path)));
        return row;
    }

    private static RecordProposalRecord Proposed(OfferRecord offer, DateTimeOffset now, FieldChange change, string? part) => new()
    {
        Id = Guid.CreateVersion7(now),
        OfferId = offer.Id,
        RecordKey = offer.Key,
        Path = change.Path,
        Part = part,
        FieldKind = SheetFields.Find(RecordKind.Offer, change.Path)?.Kind ?? FieldKind.Text,
        Before = change.Before,
        Proposed = change.After,
        Origin = ProposalOrigin.Import,
        Source = SheetValue.Name(OfferFormat.Table),
        FileName = "spring-listings.csv",
        ImportId = SampleImports.WithRefusedRows,
        ProposedAt = now.AddDays(-3),
        ProposedByName = Giulia.Name,
    };
}
