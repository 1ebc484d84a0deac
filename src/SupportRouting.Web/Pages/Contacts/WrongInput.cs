using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Contacts;

/// <summary>What the form sends that says what is wrong with a contact.</summary>
public sealed record WrongInput
{
    public string? Contact { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Fault { get; init; }

    public string? Words { get; init; }

    public string? Ticket { get; init; }

    public string? Back { get; init; }

    public ContactKey? Key => ContactKey.Parse(Contact);

    public SaidOfContact? Read() =>
        Key is { } key && FactNames.TryRead<ContactFault>(Fault, out var fault) && ContactReport.IsSaidByPeople(fault) && WordsProblem is null
            ? new SaidOfContact(key, fault, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), TicketNumber.TryParse(Ticket, out var number) ? number.Value : null)
            : null;

    public string? FaultProblem => FactNames.TryRead<ContactFault>(Fault, out var fault) && ContactReport.IsSaidByPeople(fault) ? null : ContactsText.ChooseFault;

    public string? WordsProblem => Words?.Trim().Length > ContactReport.WordsMaxLength ? Text.Words.Fill(ContactsText.WordsTooLong, ContactReport.WordsMaxLength) : null;
}
