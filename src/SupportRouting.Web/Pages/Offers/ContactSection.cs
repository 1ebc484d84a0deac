using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Offers;

/// <summary>One kind of contact as the details page shows it: the contacts, or what to do where none is given.</summary>
public sealed record ContactSection(
    OfferContactKind Kind, IReadOnlyList<SupportContact> Contacts, bool IsFromPublisher, string? Missing, string? Note)
{
    public static ContactSection Of(OfferDetails offer, OfferContactKind kind)
    {
        var chosen = offer.Contacts(kind);
        return chosen is { IsSubstitute: false }
            ? new ContactSection(kind, chosen.Contacts, chosen.Origin is ContactOrigin.Publisher, null, NoteFor(kind))
            : new ContactSection(kind, [], false, MissingText(kind, offer.Type, hasSubstitute: chosen is not null), null);
    }

    private static string? NoteFor(OfferContactKind kind) => kind switch
    {
        OfferContactKind.Engineering => OffersText.NoteEngineering,
        OfferContactKind.CspProgram => OffersText.NoteCsp,
        _ => null,
    };

    private static string MissingText(OfferContactKind kind, OfferType type, bool hasSubstitute) => (kind, hasSubstitute) switch
    {
        (OfferContactKind.Engineering, true) => OffersText.NoEngineering,
        (OfferContactKind.Engineering, false) => OffersText.NoEngineeringAlone,
        (OfferContactKind.CspProgram, false) => OffersText.NoCspAlone,
        (OfferContactKind.CspProgram, true) when OfferTypes.MayNameCspContact(type) => OffersText.NoCsp,
        (OfferContactKind.CspProgram, true) => OffersText.NoCspNormal,
        _ => OffersText.NoSupport,
    };
}
