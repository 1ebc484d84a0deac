using System.Net.Mail;

namespace SupportRouting.Data.Outbox;

/// <summary>Writes each mail into a folder as an <c>.eml</c> file, whole or not at all; a repeat takes the place of the first.</summary>
public sealed class FolderMail(MailOptions options) : IMailWay
{
    public async Task SendAsync(string name, MailMessage mail, CancellationToken cancel)
    {
        var side = Directory.CreateDirectory(Path.Combine(options.Folder, $".{name}"));
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = side.FullName,
            };
            await client.SendMailAsync(mail, cancel);
            File.Move(side.GetFiles("*.eml")[0].FullName, Path.Combine(options.Folder, $"{name}.eml"), overwrite: true);
        }
        finally
        {
            side.Delete(recursive: true);
        }
    }
}
