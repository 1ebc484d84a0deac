namespace SupportRouting.Web.Commands;

/// <summary>
/// <c>verb words… --Section:Key=value</c>. Settings are those with a colon or a known name; the rest belongs to the verb.
/// </summary>
public sealed record CommandLine(string? Verb, string[] Arguments, string[] Settings)
{
    private static readonly string[] HostSettings = ["--environment", "--urls", "--contentRoot", "--applicationName"];

    public static CommandLine Parse(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-') || args[0].StartsWith('/'))
            return new(null, [], args);
        return new(args[0], [.. args[1..].Where(word => !IsSetting(word))], [.. args[1..].Where(IsSetting)]);
    }

    private static bool IsSetting(string word)
    {
        var name = word.Split('=', 2)[0];
        return word.Contains('=', StringComparison.Ordinal) && name.StartsWith("--", StringComparison.Ordinal)
            && (name.Contains(':', StringComparison.Ordinal)
                || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
    }
}
