using System.Globalization;
using SupportRouting.Data.Tickets.Answers;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.Answering;

/// <summary>Writes the answer to an asker in its language.</summary>
internal sealed class AnswerWriter(PreparedAnswer prepared, string language)
{
    private readonly CultureInfo _language = PortalLanguage.CultureOf(language) ?? CultureInfo.GetCultureInfo("en");

    public string Subject => $"[{new TicketNumber(prepared.Number)}] {prepared.Subject}";

    public string Body() => string.Join("\n\n", new[]
    {
        prepared.AskerName is { } name ? Fill("Greeting", name) : Word("GreetingPlain"),
        Fill("Thanks", prepared.Subject, new TicketNumber(prepared.Number)),
        Party(),
        Why(),
        Way(),
        string.Join('\n', new[] { Word("Closing"), prepared.Us.Person, prepared.Us.Company, prepared.Us.Email, prepared.Us.Phone }.OfType<string>()),
    }.OfType<string>());

    private string? Why() => prepared.RowId is { } row ? Fill("Why", RoutingWords.Why(row, _language)) : null;

    // A way of one step says no more than who answers.
    private string? Way() => prepared.Steps.Count < 2 ? null : $"{Word("Steps")}\n{string.Join('\n', prepared.Steps.Select((step, i) =>
        string.Join("\n   ", step.Contacts.Except(prepared.Contacts).Select(Line).Prepend($"{i + 1}. {RoutingWords.Step(step.Hop, _language)}"))))}";

    private string Party() => prepared.Party switch
    {
        TicketParty.CspPartner => Word("PartyUs"),
        TicketParty.Microsoft => Word("PartyMicrosoft"),
        TicketParty.IsvPublisher when prepared.Contacts.Count > 0 => $"{Word("PartyPublisherDirect")}\n{Contacts()}",
        TicketParty.IsvPublisher => prepared.PublisherName is { } name ? Fill("PartyPublisher", name) : Word("PartyPublisherPlain"),
        _ => Word("PartyOpen"),
    };

    private string Contacts() => string.Join('\n', prepared.Contacts.Select(Line));

    private static string Line(SupportContact contact) =>
        string.Join(" · ", new[] { contact.Name, contact.Email, contact.Phone, contact.Url, contact.Hours }.OfType<string>());

    private string Fill(string key, params object[] values) => string.Format(_language, Word(key), values);

    private string Word(string key) => AnswerText.ResourceManager.GetString(key, _language)
        ?? throw new ArgumentException($"There are no words for {key}.", nameof(key));
}
