using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Data.Tickets;

/// <summary>The settings <c>Duplicates:*</c>.</summary>
/// <param name="Within">How far back tickets are taken for a duplicate.</param>
public sealed record DuplicateOptions(TimeSpan Within)
{
    private const int DefaultDays = 14;

    public static DuplicateOptions From(IConfiguration configuration) =>
        new(TimeSpan.FromDays(new SettingReader(configuration).Number("Duplicates:Days", 1, 365) ?? DefaultDays));
}
