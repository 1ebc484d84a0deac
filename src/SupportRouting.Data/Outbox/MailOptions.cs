using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Outbox;

/// <summary>Where the portal's mail goes.</summary>
public enum MailWay : byte
{
    /// <summary>The portal sends no mail.</summary>
    None,

    /// <summary>Each mail becomes a file.</summary>
    Folder,
    Smtp,
}

public enum MailTls : byte
{
    None,
    StartTls,
}

/// <summary>The settings <c>Mail:*</c>.</summary>
public sealed class MailOptions
{
    private const int DefaultPort = 587;
    private const int DefaultTimeoutSeconds = 30;

    public MailWay Way { get; private init; }

    public string Folder { get; private init; } = "";

    public string Host { get; private init; } = "";

    public int Port { get; private init; }

    public MailTls Tls { get; private init; }

    public string? User { get; private init; }

    public string? Password { get; private init; }

    public string From { get; private init; } = "";

    public TimeSpan Timeout { get; private init; }

    public bool IsOn => Way is not MailWay.None;

    public static MailOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = new SettingReader(configuration);
        var way = read.OneOf<MailWay>("Mail:Way") ?? (environment.IsDevelopment() ? MailWay.Folder : MailWay.None);
        var tls = read.OneOf<MailTls>("Mail:Tls") ?? MailTls.StartTls;
        var (host, user, password) = (read.Text("Mail:Host"), read.Text("Mail:User"), read.Text("Mail:Password"));
        if (way is MailWay.Smtp && host is null)
            throw SettingReader.Refused("Mail:Host", "", "the name of the mail server, where Mail:Way is Smtp");
        if ((user is null) != (password is null))
            throw SettingReader.Refused("Mail:User", user ?? "", "given together with Mail:Password, or neither");
        if (user is not null && tls is MailTls.None && !IsLoopback(host))
            throw SettingReader.Refused("Mail:Tls", nameof(MailTls.None), "StartTls where a password is sent beyond this machine");
        return new MailOptions
        {
            Way = way,
            Folder = Path.GetFullPath(read.Text("Mail:Folder") ?? DefaultFolder(environment)),
            Host = host ?? "",
            Port = read.Number("Mail:Port", 1, 65535) ?? DefaultPort,
            Tls = tls,
            User = user,
            Password = password,
            From = SenderOf(read.Text("Mail:From"), way),
            Timeout = TimeSpan.FromSeconds(read.Number("Mail:TimeoutSeconds", 1, 300) ?? DefaultTimeoutSeconds),
        };
    }

    private static string SenderOf(string? text, MailWay way)
    {
        if (text is null && way is not MailWay.Smtp)
            return "portal@supportrouting.example";
        return EmailAddress.Parse(text).Value?.Text ?? throw SettingReader.Refused("Mail:From", text ?? "", "the plain address mail is sent from");
    }

    private static bool IsLoopback(string? host) =>
        host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string DefaultFolder(IHostEnvironment environment)
    {
        var folder = new DirectoryInfo(environment.ContentRootPath);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SupportRouting.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? environment.ContentRootPath, ".data", "outbox");
    }
}
