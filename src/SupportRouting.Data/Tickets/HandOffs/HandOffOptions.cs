using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.HandOffs;

/// <summary>The settings <c>HandOff:*</c>: how soon another party is expected to answer.</summary>
/// <param name="PublisherHours">Hours in which a publisher's desk is open.</param>
/// <param name="ProviderHours">Hours in which an indirect provider's desk is open.</param>
/// <param name="OfficeHours">When a desk is taken to be open that does not say it readably.</param>
public sealed record HandOffOptions(int PublisherHours, int ProviderHours, SupportHours OfficeHours)
{
    private const int DefaultHours = 8;
    private const string DefaultOfficeHours = "Mon-Fri 9:00-17:00 CET";
    private const int MostHours = 1000;

    public static HandOffOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        var hours = read.Text("HandOff:OfficeHours") ?? DefaultOfficeHours;
        return new(
            read.Number("HandOff:PublisherHours", 1, MostHours) ?? DefaultHours,
            read.Number("HandOff:ProviderHours", 1, MostHours) ?? DefaultHours,
            SupportHoursText.Read(hours) ?? throw SettingReader.Refused("HandOff:OfficeHours", hours, $"24x7, or days, times and a zone such as '{DefaultOfficeHours}'"));
    }

    /// <summary>When a party that got a question now is expected to answer.</summary>
    public DateTimeOffset ExpectedBy(HandOffTarget target, Severity severity, DateTimeOffset now) => target.To switch
    {
        HopParty.Microsoft => MicrosoftDesk.HoursOf(target.Kind).After(now, SeverityTargets.FirstAnswerWithin(severity)),
        HopParty.IsvPublisher => (target.StatedHours ?? OfficeHours).After(now, TimeSpan.FromHours(PublisherHours)),
        _ => (target.StatedHours ?? OfficeHours).After(now, TimeSpan.FromHours(ProviderHours)),
    };
}
