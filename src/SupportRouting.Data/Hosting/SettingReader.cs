using Microsoft.Extensions.Configuration;

namespace SupportRouting.Data.Hosting;

/// <summary>Reads single settings; a wrong value is refused with its name and what is allowed.</summary>
public sealed class SettingReader(IConfiguration configuration)
{
    public string? Text(string name)
    {
        var value = configuration[name];
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        var value when bool.TryParse(value, out var flag) => flag,
        var value => throw Refused(name, value, "true or false"),
    };

    public int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var value when int.TryParse(value, System.Globalization.NumberStyles.Integer,
            System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most => number,
        var value => throw Refused(name, value, $"a whole number from {least} to {most}"),
    };

    public TEnum? OneOf<TEnum>(string name) where TEnum : struct, Enum => Text(name) switch
    {
        null => null,
        // A bare number would pass Enum.TryParse although no such name is documented.
        var value when !char.IsAsciiDigit(value[0]) && value[0] is not ('-' or '+')
            && Enum.TryParse<TEnum>(value, ignoreCase: true, out var member)
            && Enum.IsDefined(member) => member,
        var value => throw Refused(name, value, string.Join(", ", Enum.GetNames<TEnum>())),
    };

    public static SettingsException Refused(string name, string value, string allowed) =>
        new($"The setting {name} is '{value}'. Allowed: {allowed}.");
}
