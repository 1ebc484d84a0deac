using System.Net;
using System.Net.Mail;

namespace SupportRouting.Data.Outbox;

/// <summary>Hands each mail to the operator's mail server.</summary>
public sealed class SmtpMail(MailOptions options) : IMailWay
{
    public async Task SendAsync(string name, MailMessage mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.Tls is MailTls.StartTls,
            UseDefaultCredentials = false,
            Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
        };
        await client.SendMailAsync(mail, cancel);
    }
}
