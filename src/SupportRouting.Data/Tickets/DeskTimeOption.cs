using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>The setting <c>Tickets:TimeZone</c>; without it the desk keeps the time that office hours are said in.</summary>
public static class DeskTimeOption
{
    private const string Name = "Tickets:TimeZone";

    public static DeskTime From(IConfiguration configuration) => new SettingReader(configuration).Text(Name) is { } zone
        ? DeskTime.Find(zone) ?? throw SettingReader.Refused(Name, zone, "UTC, or a name of the IANA time zone database such as 'Europe/Rome'")
        : new DeskTime(HandOffOptions.From(configuration).OfficeHours.Zone);
}
