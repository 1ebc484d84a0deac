using SupportRouting.Data;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Notices;

/// <summary>The use cases of service notices over one context, and short ways to say what they are given.</summary>
internal sealed class NoticeWork(PortalDbContext db)
{
    public ReadNotices Reading => new(db, TimeProvider.System);

    public FindNotices Finding => new(db, TimeProvider.System);

    public KeepNotice Keeping => new(db, new FindCovered(db, new SearchOffers(db)), Reading, TimeProvider.System);

    public LinkTickets Linking => new(db, new TicketDesk(db, TimeProvider.System));

    public NoticeTickets Tickets => new(db);

    public static ServiceNotice Outage(string? offer, string title = "Restores fail") => new()
    {
        Kind = NoticeKind.Outage,
        Severity = NoticeSeverity.Major,
        Scope = offer is null ? NoticeScope.Microsoft : NoticeScope.Offer,
        Covered = offer,
        Title = title,
        Text = "Restores stop at half.\nBackups run as ever.",
        Language = "en",
        From = DateTimeOffset.UtcNow.AddHours(-1),
    };

    public static ServiceNotice OfPublisher(string code) => Outage(null) with { Scope = NoticeScope.Publisher, Covered = code };

    public async Task<long> AddAsync(ServiceNotice notice)
    {
        var saved = await Keeping.AddAsync(notice, null, TicketWork.Agent, TestContext.Current.CancellationToken);
        Assert.Equal(NoticeSaveFault.None, saved.Fault);
        return saved.Number;
    }

    public static async Task<long> AddAsync(PortalFixture portal, ServiceNotice notice)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new NoticeWork(db).AddAsync(notice));
        return number;
    }
}
