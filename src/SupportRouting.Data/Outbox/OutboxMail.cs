using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Outbox;

/// <summary>From a row of the outbox to the mail it is.</summary>
public static class OutboxMail
{
    public static string NameOf(OutboxRecord row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.WrittenAt.UtcDateTime:yyyyMMdd-HHmmss}-{row.Id}");

    public static MailMessage MessageOf(OutboxRecord row, string from)
    {
        var mail = new MailMessage(from, row.To)
        {
            Subject = string.Join(' ', row.Subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = row.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        if (row.ReplyTo is { } replyTo)
            mail.ReplyToList.Add(replyTo);
        // The same for every attempt, so that a mail sent again after a crash is known as the same one.
        mail.Headers.Add("Message-ID", $"<outbox-{row.Id}-{row.WrittenAt.ToUnixTimeMilliseconds()}@{EmailAddress.Parse(from).Value?.Domain}>");
        return mail;
    }
}
