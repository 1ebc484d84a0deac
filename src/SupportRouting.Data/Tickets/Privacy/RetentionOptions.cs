using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>What becomes of a ticket that was closed long ago.</summary>
public enum RetentionWay
{
    /// <summary>Whatever people wrote is taken out; what was decided and when stays.</summary>
    Erase,

    /// <summary>The ticket goes with all that belongs to it.</summary>
    Delete,
}

/// <summary>The settings <c>Retention:Days</c> and <c>Retention:Way</c>.</summary>
/// <param name="Days">Days after closing; null keeps tickets for good.</param>
/// <param name="Way">What is done then.</param>
public sealed record RetentionOptions(int? Days, RetentionWay Way)
{
    private const int MostDays = 36_500;

    public static RetentionOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        var days = read.Number("Retention:Days", 1, MostDays);
        var way = read.OneOf<RetentionWay>("Retention:Way");
        return days is null && way is not null
            ? throw new SettingsException("The setting Retention:Way needs Retention:Days: how many days after closing it is done.")
            : new RetentionOptions(days, way ?? RetentionWay.Erase);
    }
}
