using SupportRouting.Domain.Offers.Notices;

namespace SupportRouting.Domain.Tests.Offers;

public sealed class ServiceNoticeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ServiceNotice Fine = new()
    {
        Kind = NoticeKind.Outage,
        Severity = NoticeSeverity.Major,
        Scope = NoticeScope.Offer,
        Covered = "northwind.northwind-backup",
        Title = "Restores fail",
        Text = "Restores stop at half.\nBackups run as ever.",
        Language = "en",
        From = Start,
        Until = Start.AddHours(4),
        Link = "https://status.northwind.example/123",
    };

    [Fact]
    public void Check_ACompleteNotice_FindsNothing()
    {
        Assert.Empty(NoticeRules.Check(Fine));
        Assert.Empty(NoticeRules.Check(Fine with { Until = null, Link = null }));
        Assert.Empty(NoticeRules.Check(Fine with { Scope = NoticeScope.Microsoft, Covered = null }));
    }

    public static TheoryData<ServiceNotice, NoticeField, NoticeFault> Wrong => new()
    {
        { Fine with { Covered = null }, NoticeField.Covered, NoticeFault.Missing },
        { Fine with { Scope = NoticeScope.Everything }, NoticeField.Covered, NoticeFault.NotWanted },
        { Fine with { Title = " " }, NoticeField.Title, NoticeFault.Missing },
        { Fine with { Title = new string('x', NoticeLimits.Title + 1) }, NoticeField.Title, NoticeFault.TooLong },
        { Fine with { Title = "Two\nlines" }, NoticeField.Title, NoticeFault.Malformed },
        { Fine with { Text = "" }, NoticeField.Text, NoticeFault.Missing },
        { Fine with { Text = new string('x', NoticeLimits.Text + 1) }, NoticeField.Text, NoticeFault.TooLong },
        { Fine with { Text = "A null \0 character" }, NoticeField.Text, NoticeFault.Malformed },
        { Fine with { Language = "" }, NoticeField.Language, NoticeFault.Missing },
        { Fine with { Language = "e n" }, NoticeField.Language, NoticeFault.Malformed },
        { Fine with { From = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero) }, NoticeField.From, NoticeFault.Malformed },
        { Fine with { Until = Start }, NoticeField.Until, NoticeFault.NotAfterFrom },
        { Fine with { Until = DateTimeOffset.MaxValue }, NoticeField.Until, NoticeFault.Malformed },
        { Fine with { Link = "http://status.northwind.example" }, NoticeField.Link, NoticeFault.NotHttps },
        { Fine with { Link = "javascript:alert(1)" }, NoticeField.Link, NoticeFault.NotHttps },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_OneWrongField_NamesItAlone(ServiceNotice notice, NoticeField field, NoticeFault fault) =>
        Assert.Equal([new NoticeProblem(field, fault)], NoticeRules.Check(notice));

    [Fact]
    public void PhaseAt_TheFirstMomentBelongsToIt_TheLastDoesNot()
    {
        Assert.Equal(NoticePhase.Planned, Fine.PhaseAt(Start.AddTicks(-1)));
        Assert.Equal(NoticePhase.Current, Fine.PhaseAt(Start));
        Assert.Equal(NoticePhase.Current, Fine.PhaseAt(Start.AddHours(4).AddTicks(-1)));
        Assert.Equal(NoticePhase.Over, Fine.PhaseAt(Start.AddHours(4)));
        Assert.Equal(NoticePhase.Current, (Fine with { Until = null }).PhaseAt(Start.AddYears(1)));
    }
}
