using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.HandOffs;

public sealed class ProviderHandOffTests(PostgresFixture server) : ProviderHandOffOnEveryServer(server);

public sealed class ProviderHandOffSqlServerTests(SqlServerFixture server) : ProviderHandOffOnEveryServer(server);

/// <summary>A question handed to the indirect provider that sold the product.</summary>
public abstract class ProviderHandOffOnEveryServer(ServerFixture server)
{
    // A Monday.
    private readonly ManualTime _time = ManualTime.At("2026-03-02T10:00:00Z");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_WhatAnotherPartnerSold_OffersThatProvidersDeskFirst()
    {
        var work = await WorkAsync();
        var target = (await work.PreparedAsync(await work.OpenAtProviderAsync())).Targets[0];
        Assert.Equal(
            (HopParty.IndirectProvider, ContactKind.ProviderSupport, "Tailspin Distribution", true), (target.To, target.Kind, target.PartyName, target.IsAdvised));
        Assert.Equal([HandOffWay.Copied, HandOffWay.MailProgram, HandOffWay.Mail], target.Ways(mailIsOn: true));
    }

    [Theory]
    [InlineData(null, "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z")]
    [InlineData("24x7", "2026-03-02T18:00:00Z", "2026-03-02T19:00:00Z")]
    [InlineData("Mon-Fri 9:00-13:00 UTC", "2026-03-04T10:00:00Z", "2026-03-04T11:00:00Z")]
    public async Task HandOff_ToTheProvider_WaitsForItInItsHoursAndOnlyStaffSeeIt(string? hours, string first, string next)
    {
        var work = await WorkAsync();
        var number = await work.OpenAtProviderAsync(hours);
        var asker = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        work.Database.Add(asker);
        await work.Database.SaveChangesAsync(Cancel);
        await work.Database.Tickets.Where(t => t.Number == number).ExecuteUpdateAsync(set => set.SetProperty(t => t.ResellerTenantId, asker.TenantId), Cancel);

        Assert.True((await work.HandAsync(number, HopParty.IndirectProvider)).IsDone);

        var handOff = await work.LastAsync(number);
        var mail = await work.Database.Outbox.SingleAsync(Cancel);
        Assert.Equal((handOff.Recipient, handOff.Id), (mail.To, mail.HandOffId));
        Assert.EndsWith("@tailspin.example", mail.To, StringComparison.Ordinal);
        Assert.Equal((null, ManualTime.At(first).Now), (handOff.PublisherId, handOff.ExpectedBy));
        Assert.Equal([number], await NumbersAsync(work, TicketView.OnProvider, TicketWork.Agent));
        Assert.Empty(await NumbersAsync(work, TicketView.OnPublisher, TicketWork.Agent));

        _time.Pass(TimeSpan.FromHours(1));
        Assert.True((await work.Following.ReplyAsync(new TicketSeen(number, null), handOff.Id, "Number 4711", "4711", TicketWork.Agent, Cancel)).IsDone);
        var ticket = await work.TicketAsync(number);
        Assert.Equal((TicketStatus.WaitingOnProvider, "4711", ManualTime.At(next).Now), (ticket.Status, ticket.Reference, ticket.ExpectedBy));
        Assert.Equal([number], await NumbersAsync(work, TicketView.OnProvider, TicketWork.Agent));

        var reseller = TicketWork.Reseller(asker);
        Assert.Empty(await work.Reading.OfAsync(number, reseller, Cancel));
        var seen = await new ReadTicket(work.Database).FindAsync(number, reseller, Cancel);
        Assert.Equal((TicketStatus.Answering, null, null), (seen?.Status, seen?.Reference, seen?.ExpectedBy));
        var timeline = await new ReadTicket(work.Database).TimelineAsync(
            seen ?? throw new InvalidOperationException("The asker does not see its ticket."), new TimelinePart(null, false), reseller, Cancel);
        Assert.Equal([TicketEntryKind.Opened], timeline.Entries.Select(entry => entry.Kind));
    }

    private static async Task<IReadOnlyList<long>> NumbersAsync(HandOffWork work, TicketView view, TicketActor actor)
    {
        var page = await new TicketWork(work.Database).Queue.PageAsync(new TicketFilter { View = view }, actor, DateTimeOffset.UnixEpoch, null, 50, Cancel);
        return [.. page.Rows.Select(row => row.Number)];
    }

    private async Task<HandOffWork> WorkAsync() => new(server.Open(await server.CreateDatabaseAsync()), _time);
}
