using System.Net.Mail;
using SupportRouting.Data.Outbox;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Outbox;

/// <summary>What is said to a mail server, and how its answers are understood.</summary>
public sealed class SmtpMailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToAServer_CarriesEverythingAndTheSameIdEachTime()
    {
        await using var server = new SmtpServer();
        var row = Row();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var mail = OutboxMail.MessageOf(row, "desk@northwind.example");
            await To(server).SendAsync("one", mail, Cancel);
        }

        var mails = server.Mails.Select(Eml.Read).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Equal("support@adatum.example", mails[0].Headers["to"]);
        Assert.Equal("desk@northwind.example", mails[0].Headers["from"]);
        Assert.Equal("help@northwind.example", mails[0].Headers["reply-to"]);
        Assert.Equal("Zażółć: nobody can sign in", mails[0].Subject);
        Assert.Equal("Dzień dobry,\n\n.a line that begins with a dot", mails[0].Body);
        Assert.Matches("^<outbox-7-[0-9]+@northwind.example>$", mails[0].Headers["message-id"]);
        Assert.Equal(mails[0].Headers["message-id"], mails[1].Headers["message-id"]);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", MailFailure.RecipientRefused)]
    [InlineData("RCPT", "450 come back later", MailFailure.Busy)]
    [InlineData("MAIL", "530 sign in first", MailFailure.SignInRefused)]
    [InlineData("DATA", "554 not this one", MailFailure.MailRefused)]
    [InlineData("", "421 too many of you", MailFailure.Busy)]
    public async Task Send_ServerRefuses_TellsWhy(string command, string answer, MailFailure expected)
    {
        await using var server = new SmtpServer();
        server.Answer = said => said.Split(' ')[0] == command ? answer : null;
        Assert.Equal(expected, await FailureAsync(To(server), Cancel));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Send_ServerWithoutTls_SendsNothingInTheOpen()
    {
        await using var server = new SmtpServer();
        var options = MailSettings.Read(("Mail:Way", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{server.Port}"), ("Mail:From", "desk@northwind.example"));
        await FailureAsync(new SmtpMail(options), Cancel);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Send_NobodyListens_IsUnreachable()
    {
        int port;
        await using (var server = new SmtpServer())
            port = server.Port;
        Assert.Equal(MailFailure.Unreachable, await FailureAsync(To(port), Cancel));
    }

    [Fact]
    public async Task Send_ServerIsSilent_EndsWithItsTimeLimit()
    {
        await using var server = new SmtpServer();
        server.Answer = _ => "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMilliseconds(300));
        Assert.Equal(MailFailure.TimedOut, await FailureAsync(To(server), limit.Token));
    }

    private static SmtpMail To(SmtpServer server) => To(server.Port);

    private static SmtpMail To(int port) => new(MailSettings.Smtp(port));

    private static async Task<MailFailure> FailureAsync(SmtpMail way, CancellationToken cancel)
    {
        using var mail = OutboxMail.MessageOf(Row(), "desk@northwind.example");
        return MailFailures.Of(await Assert.ThrowsAnyAsync<Exception>(() => way.SendAsync("one", mail, cancel)));
    }

    private static OutboxRecord Row() => new()
    {
        Id = 7,
        To = "support@adatum.example",
        ReplyTo = "help@northwind.example",
        Subject = "Zażółć: nobody\ncan sign in",
        Body = "Dzień dobry,\n\n.a line that begins with a dot\n",
        WrittenAt = DateTimeOffset.UnixEpoch,
    };
}
