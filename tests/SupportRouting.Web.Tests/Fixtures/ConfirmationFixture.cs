using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A portal that others reach by a name, and whose mails become files.</summary>
public sealed partial class ConfirmationFixture(PostgresFixture postgres) : MailFixture(postgres)
{
    public const string PublicUrl = "https://support.arcobaleno.example";

    protected override IEnumerable<(string Name, string Value)> Settings => [.. base.Settings, ("Portal:PublicUrl", PublicUrl)];

    /// <summary>Asks by the page of a record, as an admin does, and gives the mail that went out.</summary>
    internal async Task<Eml> AskAsync(string record, string language, params (string Name, string Value)[] headers)
    {
        using var admin = await SignedInAsync(PortalRole.GlobalAdmin);
        var page = await admin.PageAsync($"/admin/confirmations/{record}");
        var address = page.QuerySelector("input[name=address]")?.GetAttribute("value") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/confirmations/{record}");
        request.Content = new FormUrlEncodedContent(
        [
            new("address", address), new("language", language),
            new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""),
        ]);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await admin.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await MailToAsync(address);
    }

    /// <summary>The path of the link in a mail.</summary>
    internal static string LinkOf(Eml mail) => Link().Match(mail.Body).Groups["path"].Value;

    /// <summary>Somebody without cookies, at an address of their own: visits are counted by it.</summary>
    public HttpClient Stranger(byte host, string language = "en")
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, host]), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    [GeneratedRegex("https?://[^/\\s]+(?<path>/confirm/\\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
