using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>The settings <c>Contacts:*</c>.</summary>
/// <param name="ConfirmAfter">How long a confirmation is worth something.</param>
/// <param name="SilentAfter">How long beyond the expected time a hand-off stays unanswered before its address is in doubt.</param>
public sealed record FreshnessOptions(TimeSpan ConfirmAfter, TimeSpan SilentAfter)
{
    private const int DefaultDays = 180;
    private const int DefaultSilentHours = 48;

    public static FreshnessOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new FreshnessOptions(
            TimeSpan.FromDays(read.Number("Contacts:ConfirmAfterDays", 1, 3650) ?? DefaultDays),
            TimeSpan.FromHours(read.Number("Contacts:UnansweredAfterHours", 1, 2000) ?? DefaultSilentHours));
    }
}
