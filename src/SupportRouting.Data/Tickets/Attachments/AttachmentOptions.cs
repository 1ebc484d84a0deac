using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets.Attachments;

/// <summary>Where the bytes of attached files are kept.</summary>
public enum AttachmentWay : byte
{
    Database,
    Folder,
}

/// <summary>The settings <c>Attachments:*</c>.</summary>
/// <param name="Way">Where new files go.</param>
/// <param name="Directory">The folder; also named where files lie there from earlier. Null where there is none.</param>
public sealed record AttachmentOptions(AttachmentWay Way, string? Directory)
{
    private const string DirectoryName = "Attachments:Directory";
    private const string Allowed = "a folder this program may write to";

    public static AttachmentOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        var way = read.OneOf<AttachmentWay>("Attachments:Way") ?? AttachmentWay.Database;
        var folder = read.Text(DirectoryName);
        if (folder is null)
            return way is AttachmentWay.Folder ? throw SettingReader.Refused(DirectoryName, "", Allowed) : new AttachmentOptions(way, null);
        try
        {
            return new AttachmentOptions(way, System.IO.Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw SettingReader.Refused(DirectoryName, folder, Allowed);
        }
    }
}
