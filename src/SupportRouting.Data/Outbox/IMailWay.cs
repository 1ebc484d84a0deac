using System.Net.Mail;

namespace SupportRouting.Data.Outbox;

/// <summary>How a mail leaves the house.</summary>
public interface IMailWay
{
    /// <param name="name">What the mail is called where it becomes a file; the same for a repeat.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="cancel">Ends the attempt.</param>
    Task SendAsync(string name, MailMessage mail, CancellationToken cancel);
}
