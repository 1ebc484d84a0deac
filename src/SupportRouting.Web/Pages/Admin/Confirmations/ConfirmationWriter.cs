using System.Globalization;
using System.Text;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Confirmations;

/// <summary>Writes the mail that asks a publisher, in the language of its contact: plain text, who asks, one link and nothing to follow anybody by.</summary>
internal sealed class ConfirmationWriter(NamedRecord record, PreparedAsk prepared, string language, DeskTime desk)
{
    private readonly CultureInfo _language = PortalLanguage.CultureOf(language) ?? CultureInfo.GetCultureInfo(ContactLanguages.Default);

    private OurContact Us => prepared.Us;

    public ConfirmationMail Write(string? name, string link) =>
        new(Subject(), Body(name, link), EmailAddress.Parse(Us.Email).Value?.Text);

    private string Subject() => Fill("MailSubject", record.Name) is { Length: > OutboxRecord.SubjectLength } subject ? subject[..OutboxRecord.SubjectLength] : Fill("MailSubject", record.Name);

    private string Body(string? name, string link)
    {
        var company = Us.Company ?? Word("SomePartner");
        var text = new StringBuilder();
        text.Append(name is null ? Word("MailHelloPlain") : Fill("MailHello", name)).Append("\n\n");
        text.Append(record.Owner.Kind is RecordKind.Offer ? Fill("MailAboutOffer", company, record.Name) : Fill("MailAboutPublisher", company, record.Name)).Append("\n\n");
        text.Append(link).Append("\n\n");
        text.Append(Fill("MailHow", DayWords.Of(desk.Show(prepared.Until), _language))).Append("\n\n");
        text.Append(Word("MailIgnore")).Append('\n');
        if (Us.Email is not null)
            text.Append(Word("MailReply")).Append('\n');
        text.Append('\n').Append(Word("MailClosing")).Append('\n');
        text.AppendJoin('\n', new[] { prepared.Person, Us.Company }.OfType<string>());
        return text.ToString().TrimEnd();
    }

    private string Fill(string key, params object[] values) => string.Format(_language, Word(key), values);

    private string Word(string key) => ConfirmText.ResourceManager.GetString(key, _language)
        ?? throw new ArgumentException($"There are no words for {key}.", nameof(key));
}
