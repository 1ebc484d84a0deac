using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class AuditFilterTests
{
    [Theory]
    [InlineData("UTC", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    public void Days_OfTheDesk_BeginAndEndByItsClock(string zone, string start, string end)
    {
        var desk = DeskTime.Find(zone) ?? throw new InvalidOperationException("No such zone.");
        var day = new DateOnly(2026, 3, 29);
        var filter = new AuditFilter { From = day, To = day };
        Assert.Equal((DateTimeOffset.Parse(start, null), DateTimeOffset.Parse(end, null)), (filter.StartBy(desk), filter.EndBy(desk)));
        Assert.Null(new AuditFilter { To = DateOnly.MaxValue }.EndBy(desk));
    }
}
