using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Pages.Contacts;

/// <summary>Addresses of what is done to single contacts.</summary>
public static class ContactAddresses
{
    public const string Confirm = "/contacts/confirm";

    public const string Undo = Confirm + "?handler=Undo";

    public const string WrongPath = "/contacts/wrong";

    /// <summary>Where a contact is reported, and where one goes from there.</summary>
    public static string Wrong(ContactKey contact, string? back = null, string? ticket = null) =>
        QueryHelpers.AddQueryString(WrongPath, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["contact"] = contact.ToString(),
            ["back"] = back,
            ["ticket"] = ticket,
        });
}
