using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Samples.Tickets;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Samples;

/// <summary>What a portal of samples begins with. Pages and people refer to some of these tickets by number.</summary>
public sealed class SampleTicketTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_IsAPublishersOnASubscription() => await portal.WithDatabaseAsync(async db =>
    {
        var first = await RecordReader.Staff.TicketsOf(db).AsNoTracking().SingleAsync(t => t.Number == 1, Cancel);
        Assert.Equal((TicketParty.IsvPublisher, TicketStatus.WaitingOnPublisher), (first.Party, first.Status));
        Assert.NotNull(first.SubscriptionId);
        Assert.NotNull(first.AssigneeId);
        Assert.True(first.CreatedAt < first.ChangedAt);
        var handOff = await db.HandOffs.SingleAsync(h => h.TicketNumber == 1, Cancel);
        Assert.EndsWith(".example", handOff.Recipient, StringComparison.Ordinal);
        Assert.Equal(first.Reference, handOff.Reference);
    });

    [Fact]
    public async Task Resellers_HaveTheirOwn() => await portal.WithDatabaseAsync(async db =>
    {
        var mine = await NumbersAsync(DemoPersona.ResellerTenant);
        var theirs = await NumbersAsync(new Guid("7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a02"));
        Assert.Equal([3, 5, 6], mine.Take(3));
        Assert.Equal(7, theirs[0]);

        Task<List<long>> NumbersAsync(Guid tenant) =>
            new RecordReader(tenant).TicketsOf(db).OrderBy(t => t.Number).Select(t => t.Number).ToListAsync(Cancel);
    });

    [Fact]
    public async Task Numbers_FollowTheTimeOfOpening() => await portal.WithDatabaseAsync(async db =>
    {
        var opened = await db.Tickets.Where(t => t.Number <= 12).OrderBy(t => t.Number).Select(t => t.CreatedAt).ToListAsync(Cancel);
        Assert.Equal(12, opened.Count);
        Assert.Equal(opened.Order(), opened);
        var lines = await db.TicketEntries.OrderBy(e => e.Id).Select(e => e.At).ToListAsync(Cancel);
        Assert.Equal(lines.Order(), lines);
    });

    [Fact]
    public async Task All_AreBelievableTogether() => await portal.WithDatabaseAsync(async db =>
    {
        var all = await db.Tickets.AsNoTracking().Include(t => t.Tags).ToListAsync(Cancel);
        Assert.Equal(200, all.Count);
        Assert.All(all.GroupBy(t => t.Language), language => Assert.InRange(language.Count(), 45, 55));
        Assert.Equal(["en", "es", "it", "pl"], all.Select(t => t.Language).Distinct().Order());
        Assert.Equal(Enum.GetValues<TicketParty>(), all.Select(t => t.Party).Distinct().Order());
        Assert.Equal(Enum.GetValues<TicketStatus>(), all.Select(t => t.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<Priority>(), all.Select(t => t.Priority).Distinct().Order());
        var policy = portal.Services.GetRequiredService<RoutingPolicy>();
        var topics = all.Select(t => TopicId.TryParse(t.Topic, out var topic) ? policy.Topic(topic).Class : (TopicClass?)null).Distinct();
        Assert.Equal(Enum.GetValues<TopicClass>().Length + 1, topics.Count());
        Assert.Contains(all, t => t.OverrideReason is not null);
        Assert.Contains(all, t => t.Tags.Count > 1);
        Assert.InRange(all.Count(t => t.AssigneeId is null && TicketMoves.IsOpen(t.Status)), 5, 60);
        Assert.InRange(await db.HandOffs.CountAsync(Cancel), 50, 200);
    });

    [Fact]
    public async Task DueTimes_OnAFirstLook_AreMostlyToCome() => await portal.WithDatabaseAsync(async db =>
    {
        var now = DateTimeOffset.UtcNow;
        var due = (await db.Tickets.Where(t => t.NextDueAt != null).Select(t => t.NextDueAt).ToListAsync(Cancel)).ConvertAll(at => at - now);
        Assert.InRange(due.Count, 40, 150);
        Assert.InRange(due.Count(left => left < TimeSpan.Zero), 5, due.Count / 3);
        Assert.InRange(due.Count(left => left > TimeSpan.Zero && left < TimeSpan.FromHours(8)), 5, due.Count / 3);
        Assert.All(due, left => Assert.True(left > TimeSpan.FromDays(-7), $"A sample is late by {left}."));
    });

    [Fact]
    public async Task Texts_AreNobodysAndNeverTheSame() => await portal.WithDatabaseAsync(async db =>
    {
        var all = await db.Tickets.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(all.Count, all.Select(t => t.Question).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Count, all.Select(t => t.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all.Select(t => t.AskerEmail).OfType<string>(), email => Assert.EndsWith(".example", email, StringComparison.Ordinal));
        var recipients = await db.HandOffs.Where(h => h.Recipient != null).Select(h => h.Recipient).ToListAsync(Cancel);
        Assert.All(recipients, recipient => Assert.EndsWith(".example", recipient, StringComparison.Ordinal));
        var texts = await db.TicketEntries.Select(e => e.Text).Concat(db.TicketEntries.Select(e => e.Before)).ToListAsync(Cancel);
        Assert.DoesNotContain(texts.OfType<string>().Concat(all.Select(t => t.Question)), text => text.Contains('@', StringComparison.Ordinal));
    });

    [Fact]
    public async Task Outage_HasTwoOpenTicketsOfItsOffer() => await portal.WithDatabaseAsync(async db =>
    {
        var outage = await db.Notices.AsNoTracking().SingleAsync(n => n.Number == 1, Cancel);
        Assert.Equal(NoticePhase.Current, ServiceNotice.PhaseAt(outage.From, outage.Until, DateTimeOffset.UtcNow));
        var linked = await db.Tickets.AsNoTracking().Where(t => t.NoticeNumber == 1).ToListAsync(Cancel);
        Assert.Equal(2, linked.Count);
        Assert.All(linked, t => Assert.Equal((outage.OfferId, true), (t.OfferId, TicketMoves.IsOpen(t.Status))));
    });

    [Fact]
    public async Task StartingAgain_AddsNothing()
    {
        // Tickets, not their entries: the portal at work goes on writing those.
        var before = 0;
        await portal.WithDatabaseAsync(async db => before = await db.Tickets.CountAsync(Cancel));
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedSampleTickets>()
            .EnsureAsync(_ => throw new InvalidOperationException("Nobody is needed where nothing is made."), Cancel);
        await portal.WithDatabaseAsync(async db => Assert.Equal(before, await db.Tickets.CountAsync(Cancel)));
    }

    [Fact]
    public async Task People_AreTheOnesWhoCanSignIn() => await portal.WithDatabaseAsync(async db =>
    {
        var staff = await db.Users.Where(u => u.Role != PortalRole.Reseller).Select(u => (Guid?)u.Id).ToListAsync(Cancel);
        var assignees = await db.Tickets.Where(t => t.AssigneeId != null).Select(t => t.AssigneeId).Distinct().ToListAsync(Cancel);
        Assert.Equal(staff.Order(), assignees.Order());
    });
}
