using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.HandOffs;

public sealed class HandOffTests(PostgresFixture server) : HandOffOnEveryServer(server);

public sealed class HandOffSqlServerTests(SqlServerFixture server) : HandOffOnEveryServer(server);

/// <summary>Handing a question over, and what follows, on each kind of server.</summary>
public abstract class HandOffOnEveryServer(ServerFixture server)
{
    private readonly ManualTime _time = ManualTime.At("2026-03-02T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_ATicketOfASubscription_HasTheIdsAndNotTheAsker()
    {
        var work = await WorkAsync();
        var prepared = await work.PreparedAsync(await work.OpenAsync());

        Assert.Equal(("Adatum Backup", "Gold (gold)", "ORD-42"), (prepared.About.OfferTitle, prepared.About.Plan, prepared.About.OrderId));
        Assert.NotNull(prepared.About.SubscriptionId);
        Assert.NotNull(prepared.About.CustomerTenantId);
        Assert.Equal("E-1042", prepared.Marks.ErrorCode);
        Assert.Equal(new OurContact("Northwind Cloud", "Marta", "help@northwind.example", null), prepared.Us);
        Assert.DoesNotContain("Kowalska", prepared.About.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("@", prepared.About.Question, StringComparison.Ordinal);
        Assert.Equal(TopicClass.B, prepared.TopicClass);
    }

    [Fact]
    public async Task Prepare_TheDesks_AreTheAdvisedOneFirstAndMicrosofts()
    {
        var work = await WorkAsync();
        var targets = (await work.PreparedAsync(await work.OpenAsync())).Targets;

        Assert.Equal((HopParty.IsvPublisher, ContactKind.CustomerSupport, true, "pl"), (targets[0].To, targets[0].Kind, targets[0].IsAdvised, targets[0].Language));
        Assert.Equal(
            [ContactKind.CustomerSupport, ContactKind.PartnerCenterHelp, ContactKind.AzureSupport], targets.Select(target => target.Kind));
        Assert.Equal([HandOffWay.Copied, HandOffWay.MailProgram, HandOffWay.Mail], targets[0].Ways(mailIsOn: true));
        Assert.Equal([HandOffWay.Copied, HandOffWay.PartnerCenter], targets[1].Ways(mailIsOn: true));
    }

    [Fact]
    public async Task HandOff_ByMail_KeepsEverythingAtOnce()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        Assert.True((await work.HandAsync(number)).IsDone);

        var (ticket, handOff) = (await work.TicketAsync(number), await work.LastAsync(number));
        Assert.Equal((TicketStatus.HandedOff, handOff.ExpectedBy, handOff.ExpectedBy), (ticket.Status, ticket.ExpectedBy, ticket.NextDueAt));
        Assert.Equal(("support@adatum.example", "pl", HandOffWay.Mail), (handOff.Recipient, handOff.Language, handOff.Way));
        Assert.NotNull(handOff.PublisherId);
        var entry = await work.Database.TicketEntries.SingleAsync(e => e.Kind == TicketEntryKind.HandedOff, Cancel);
        Assert.Equal((true, handOff.Id, "isvPublisher"), (entry.IsInternal, entry.HandOffId, entry.After));
        var mail = await work.Database.Outbox.SingleAsync(Cancel);
        Assert.Equal(
            ("support@adatum.example", "help@northwind.example", handOff.Subject, handOff.Body, OutboxState.Waiting),
            (mail.To, mail.ReplyTo, mail.Subject, mail.Body, mail.State));
        Assert.Equal((handOff.Id, number), (mail.HandOffId, mail.TicketNumber));
    }

    [Theory]
    [InlineData("Anna Kowalska asks")]
    [InlineData("Answer to ANNA@fabrikam.example")]
    public async Task HandOff_NamingTheAsker_IsRefusedAndKeepsNothing(string body)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        Assert.Equal(HandOffFault.NamesTheAsker, (await work.HandAsync(number, body: body)).Fault);
        Assert.Equal((0, 0), (await work.Database.HandOffs.CountAsync(Cancel), await work.Database.Outbox.CountAsync(Cancel)));
        Assert.Equal(TicketStatus.Routed, (await work.TicketAsync(number)).Status);
    }

    [Fact]
    public async Task HandOff_WhatIsNotPossible_IsRefused()
    {
        var work = await WorkAsync(mailIsOn: false);
        var number = await work.OpenAsync();
        Assert.Equal(HandOffFault.WayNotPossible, (await work.HandAsync(number)).Fault);
        Assert.Equal(HandOffFault.NoSuchTarget, (await work.HandToAsync("nobody", HandOffWay.Copied, number, TicketWork.Agent)).Fault);
        var reseller = TicketWork.Reseller(PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        Assert.Equal(TicketFault.StaffOnly, (await work.HandToAsync("any", HandOffWay.Copied, number, reseller)).Ticket.Fault);
        Assert.Null(await work.Preparing.ForAsync(number, reseller, Cancel));
        Assert.Empty(await work.Reading.OfAsync(number, reseller, Cancel));
    }

    [Fact]
    public async Task HandOff_OfAClosedTicket_IsRefused()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        Assert.True((await work.Working.MoveAsync(new TicketSeen(number, null), TicketMove.Close, TicketWork.Agent, Cancel)).IsDone);
        work.Database.ChangeTracker.Clear();
        Assert.Equal(TicketFault.MoveNotAllowed, (await work.HandAsync(number)).Ticket.Fault);
        Assert.Equal(0, await work.Database.HandOffs.CountAsync(Cancel));
    }

    [Fact]
    public async Task HandOff_SecondWriter_IsToldAndOverwritesNothing()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        var seen = (await work.PreparedAsync(number)).Seen;
        Assert.True((await work.HandAsync(number, seen: seen)).IsDone);

        var second = await work.HandAsync(number, HopParty.Microsoft, HandOffWay.PartnerCenter, seen: seen);
        Assert.Equal(TicketFault.ChangedMeanwhile, second.Ticket.Fault);
        Assert.Contains(second.Ticket.Since, entry => entry.Kind is TicketEntryKind.HandedOff);
        Assert.Equal(1, await work.Database.HandOffs.CountAsync(Cancel));
    }

    [Fact]
    public async Task HandOff_FromPublisherToMicrosoft_IsOneChain()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.HandAsync(number);
        _time.Pass(TimeSpan.FromHours(1));
        Assert.True((await work.HandAsync(number, HopParty.Microsoft, HandOffWay.PartnerCenter, reference: "2603020010")).IsDone);

        var chain = await work.Reading.OfAsync(number, TicketWork.Agent, Cancel);
        Assert.Equal([HopParty.IsvPublisher, HopParty.Microsoft], chain.Select(one => one.To));
        Assert.Equal([false, true], chain.Select(one => one.IsOpen));
        Assert.Equal((OutboxState.Waiting, null), (chain[0].Mail, chain[1].Mail));
        var ticket = await work.TicketAsync(number);
        Assert.Equal((TicketStatus.WaitingOnMicrosoft, "2603020010"), (ticket.Status, ticket.Reference));
    }

    [Theory]
    [InlineData("Your case is CASE-00412.", null, "CASE-00412")]
    [InlineData("Your case is CASE-00412.", "77-1", "77-1")]
    [InlineData("We are looking into it.", null, null)]
    public async Task Reply_OfThePublisher_IsKeptForUsWithItsNumber(string text, string? typed, string? expected)
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync(pattern: @"CASE-\d{5}");
        await work.HandAsync(number);
        var handOff = await work.LastAsync(number);
        _time.Pass(TimeSpan.FromHours(2));
        Assert.True((await work.Following.ReplyAsync(new TicketSeen(number, null), handOff.Id, text, typed, TicketWork.Agent, Cancel)).IsDone);

        var (ticket, after) = (await work.TicketAsync(number), await work.LastAsync(number));
        Assert.Equal((TicketStatus.WaitingOnPublisher, expected, expected), (ticket.Status, ticket.Reference, after.Reference));
        Assert.Equal((_time.Now, handOff.ExpectedBy), (after.FirstReplyAt, after.ExpectedBy));
        Assert.Equal(_time.Now + (handOff.ExpectedBy - handOff.SentAt), ticket.ExpectedBy);
        var entry = await work.Database.TicketEntries.AsNoTracking().SingleAsync(e => e.Kind == TicketEntryKind.HandOffReplied, Cancel);
        Assert.Equal((true, text), (entry.IsInternal, entry.Text));

        Assert.True((await work.Showing.RunAsync(number, entry.Id, TicketWork.Agent, Cancel)).IsDone);
        Assert.Equal(
            [TicketEntryKind.Opened, TicketEntryKind.HandOffReplied],
            await work.Database.TicketEntries.Where(e => !e.IsInternal).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Show_ANoteToTheAsker_IsNotDone()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.Working.NoteAsync(number, "Between us", TicketWork.Agent, Cancel);
        var note = await work.Database.TicketEntries.AsNoTracking().SingleAsync(e => e.Kind == TicketEntryKind.Note, Cancel);
        work.Database.ChangeTracker.Clear();
        Assert.Equal(TicketFault.UnknownId, (await work.Showing.RunAsync(number, note.Id, TicketWork.Agent, Cancel)).Fault);
        Assert.True(await work.Database.TicketEntries.AnyAsync(e => e.Id == note.Id && e.IsInternal, Cancel));
    }

    [Fact]
    public async Task SendAgain_AMailThatWasGivenUp_PutsItBack()
    {
        var work = await WorkAsync();
        var number = await work.OpenAsync();
        await work.HandAsync(number);
        var handOff = await work.LastAsync(number);
        Assert.False(await work.Following.SendAgainAsync(number, handOff.Id, TicketWork.Agent, Cancel));
        await work.Database.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Failed).SetProperty(m => m.Attempts, 8), Cancel);

        Assert.True(await work.Following.SendAgainAsync(number, handOff.Id, TicketWork.Agent, Cancel));
        var mail = await work.Database.Outbox.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((OutboxState.Waiting, 0, _time.Now), (mail.State, mail.Attempts, mail.NextAttemptAt));
    }

    private async Task<HandOffWork> WorkAsync(bool mailIsOn = true) => new(server.Open(await server.CreateDatabaseAsync()), _time, mailIsOn);
}
