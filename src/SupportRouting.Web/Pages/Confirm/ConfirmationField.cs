using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Pages.Records;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Confirm;

/// <summary>One field of a contact on a publisher's page.</summary>
public sealed record ConfirmationField(ConfirmationContact Contact, SheetField Field, string? Text, string? Error)
{
    public string Name => ConfirmationPost.Field(Contact, Field.Name);

    public string Id => SheetLine.IdOf(Contact.Path(Field.Name));

    public string Label => SheetWords.Label(SheetPath.Contact(Contact.Kind, Contact.Slot, Field.Name));

    public string? Hint => Field.Kind switch
    {
        FieldKind.Phone => RecordsText.HintPhone,
        FieldKind.Hours => RecordsText.HintHours,
        FieldKind.Languages => RecordsText.HintLanguages,
        FieldKind.Holidays => RecordsText.HintHolidays,
        _ => null,
    };

    public string? InputMode => Field.Kind switch { FieldKind.Email => "email", FieldKind.Phone => "tel", FieldKind.Link => "url", _ => null };

    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
