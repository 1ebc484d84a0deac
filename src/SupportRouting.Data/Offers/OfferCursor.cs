using System.Buffers.Text;
using System.Text;

namespace SupportRouting.Data.Offers;

/// <summary>Where a page of a list ends: the last row's place in the order, as a text that clients only hand back.</summary>
public sealed record OfferCursor(string SortTitle, string Key)
{
    public static OfferCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        return parts is [var title, var key] && !text.Contains('\0', StringComparison.Ordinal) && !title.Contains('\0', StringComparison.Ordinal)
            && !key.Contains('\0', StringComparison.Ordinal)
            ? new OfferCursor(title, key)
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{SortTitle}\n{Key}"));
}
