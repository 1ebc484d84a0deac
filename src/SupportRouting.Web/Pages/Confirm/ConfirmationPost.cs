using SupportRouting.Data.Offers.Confirmations;

namespace SupportRouting.Web.Pages.Confirm;

/// <summary>What was sent with the form of a publisher, for the contacts the page shows and no others.</summary>
internal sealed class ConfirmationPost(IFormCollection form)
{
    public const string Comment = "comment";

    public string? Words => form[Comment].FirstOrDefault();

    public static string Verdict(ConfirmationContact contact) => $"verdict:{contact.Group}";

    public static string Seen(ConfirmationContact contact) => $"seen:{contact.Group}";

    public static string Field(ConfirmationContact contact, string field) => $"field:{contact.Path(field)}";

    public IReadOnlyList<ContactAnswer> Answers(IEnumerable<ConfirmationContact> contacts) => [.. contacts.Select(Answer)];

    private ContactAnswer Answer(ConfirmationContact contact) => new(
        contact.Kind, contact.Slot,
        Enum.TryParse<ContactVerdict>(form[Verdict(contact)].FirstOrDefault(), out var verdict) && Enum.IsDefined(verdict) ? verdict : ContactVerdict.None,
        form[Seen(contact)].FirstOrDefault(),
        ConfirmationContact.Fields.Where(field => form.ContainsKey(Field(contact, field.Name)))
            .ToDictionary(field => field.Name, field => form[Field(contact, field.Name)].FirstOrDefault(), StringComparer.Ordinal));
}
