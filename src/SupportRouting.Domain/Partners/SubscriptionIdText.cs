using System.Text.RegularExpressions;

namespace SupportRouting.Domain.Partners;

/// <summary>Finds the subscription's id in what a person pastes: with braces, in capitals, or within an address.</summary>
public static partial class SubscriptionIdText
{
    private const int LongestText = 2000;

    /// <summary>Reads an id.</summary>
    /// <param name="text">An id in any common form, or an address with <c>/subscriptions/</c> and the id in it.</param>
    /// <returns>Null when the text holds no id, or does not say which of several.</returns>
    public static Guid? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        var trimmed = text.Trim().Trim('"', '\'', '`', '<', '>', ',', ';', '.').Trim();
        if (Guid.TryParse(trimmed, out var whole))
            return whole;

        // An address may hold the customer's id before the subscription's.
        return InAddress().Match(trimmed) is { Success: true } found && Guid.TryParse(found.Groups["id"].Value, out var id) ? id : null;
    }

    [GeneratedRegex(@"(^|[/?&])subscriptions?(/|id=)(\{|%7B)?(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InAddress();
}
