using System.Text.Json;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Support;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>What became of a setting and its tickets, carried to the list.</summary>
/// <param name="IsAway">Whether the setting was taken away.</param>
/// <param name="Staying">How many tickets stay as they were decided, though they would be decided otherwise now.</param>
/// <param name="Again">What became of routing tickets again; null when that was not wanted.</param>
public sealed record SupportDone(bool IsAway, int Staying, RoutedAgain? Again)
{
    /// <summary>Whether no setting was changed, and tickets were only routed again.</summary>
    public bool IsRouting { get; init; }

    public int Left(BulkLeft why) => Again?.Left.GetValueOrDefault(why) ?? 0;

    public static SupportDone? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<SupportDone>(text);

    public string Write() => JsonSerializer.Serialize(this);
}
