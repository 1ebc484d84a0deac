namespace SupportRouting.Domain.Offers;

/// <summary>Names of hosts, as the public name system allows them.</summary>
public static class HostName
{
    private const int MaxLength = 253;
    private const int LabelMaxLength = 63;

    /// <summary>Whether a name can be one of the public system: labels of letters, digits and hyphens, at least two, the last not a number.</summary>
    /// <param name="name">The name; letters beyond ASCII are allowed.</param>
    /// <returns>True if so.</returns>
    public static bool IsPublic(string name)
    {
        var labels = name.Split('.');
        return name.Length <= MaxLength && labels.Length > 1 && labels.All(IsLabel) && labels[^1].Length > 1 && labels[^1].Any(char.IsLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LabelMaxLength && label[0] is not '-' && label[^1] is not '-'
        && label.All(c => char.IsLetterOrDigit(c) || c is '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
