using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>The settings <c>Confirmations:*</c>: how publishers are asked whether their contacts are right.</summary>
/// <param name="Life">How long a link holds.</param>
/// <param name="PerAddressAndDay">Most requests to one address within 24 hours.</param>
/// <param name="NamesPerson">Whether the publisher reads who of us asks, and not the company alone.</param>
public sealed record ConfirmationOptions(TimeSpan Life, int PerAddressAndDay, bool NamesPerson)
{
    private const int DefaultDays = 14;
    private const int MostDays = 60;
    private const int DefaultPerAddressAndDay = 3;

    public static ConfirmationOptions From(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        return new(
            TimeSpan.FromDays(read.Number("Confirmations:Days", 1, MostDays) ?? DefaultDays),
            read.Number("Confirmations:PerAddressAndDay", 1, 50) ?? DefaultPerAddressAndDay,
            read.Flag("Confirmations:NamePerson") ?? false);
    }
}
