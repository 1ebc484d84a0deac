using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>A mailbox of a record that can be asked.</summary>
/// <param name="Email">The address in lower case.</param>
/// <param name="Name">Whose it is; null where nobody said.</param>
/// <param name="Kind">The contact it stands at first.</param>
/// <param name="Language">The language to ask in.</param>
public sealed record ConfirmationAddress(string Email, string? Name, OfferContactKind Kind, string Language)
{
    /// <summary>The addresses of a record's contacts, each once; who answers for the publisher's partners first.</summary>
    public static IReadOnlyList<ConfirmationAddress> Of(RecordKind kind, RecordSheet sheet) =>
    [
        .. ConfirmationContact.Of(kind, sheet).Where(contact => EmailAddress.Parse(contact["email"]).Value is not null)
            .OrderBy(contact => contact.Kind is not OfferContactKind.CspProgram)
            .Select(contact => new ConfirmationAddress(
                contact["email"]?.ToLowerInvariant() ?? "", contact["name"], contact.Kind, ContactLanguages.Choose(contact["languages"])))
            .DistinctBy(address => address.Email, StringComparer.Ordinal),
    ];
}
