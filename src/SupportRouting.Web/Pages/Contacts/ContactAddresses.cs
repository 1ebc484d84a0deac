namespace SupportRouting.Web.Pages.Contacts;

/// <summary>Addresses of what is done to single contacts.</summary>
public static class ContactAddresses
{
    public const string Confirm = "/contacts/confirm";

    public const string Undo = Confirm + "?handler=Undo";
}
