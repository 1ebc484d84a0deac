using System.Globalization;

namespace SupportRouting.Data.Offers.Records;

/// <summary>Values as sheets write them, and back.</summary>
internal static class SheetValue
{
    private const string MomentForm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static string? Of(bool value) => value ? "true" : null;

    public static string? Of(bool? value) => value switch { true => "true", false => "false", null => null };

    public static string? Of(DateTimeOffset? value) => value?.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An enum's name; null for its default where that means that nothing is known.</summary>
    public static string? Known<T>(T value)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, default) ? null : Name(value);

    public static string Name<T>(T value)
        where T : struct, Enum =>
        value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    public static bool? Flag(string? text) => text switch { "true" => true, "false" => false, _ => null };

    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    public static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static T Choice<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;
}
