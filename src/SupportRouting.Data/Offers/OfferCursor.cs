using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SupportRouting.Data.Offers.Finding;

namespace SupportRouting.Data.Offers;

/// <summary>Where a page of a list ends, as a text that clients only hand back.</summary>
/// <param name="SortTitle">The last row's folded title.</param>
/// <param name="Key">The last row's id.</param>
/// <param name="Tier">The tier of the last row.</param>
/// <param name="Corrected">What was looked for instead of what was typed, so that later pages go on with it.</param>
public sealed record OfferCursor(
    string SortTitle, string Key, OfferTier Tier = OfferTier.HasEveryWord, string? Corrected = null)
{
    private const int CorrectedMaxLength = 4 * SearchOffers.QueryMaxLength;

    public static OfferCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return !plain.Contains('\0', StringComparison.Ordinal) && plain.Split('\n') is [var number, var title, var key, var corrected]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var tier) && Enum.IsDefined((OfferTier)tier)
            && corrected.Length <= CorrectedMaxLength
            ? new OfferCursor(title, key, (OfferTier)tier, corrected.Length is 0 ? null : corrected)
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{(int)Tier}\n{SortTitle}\n{Key}\n{Corrected}")));
}
