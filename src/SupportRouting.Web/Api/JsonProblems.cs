using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SupportRouting.Web.Api;

/// <summary>Turns the reader's complaint about a JSON body into a field and a reason, without its type names.</summary>
internal static partial class JsonProblems
{
    private static readonly string[] Required = ["This field is required."];

    public static ProblemHttpResult Explain(JsonException error)
    {
        if (UnknownMember().Match(error.Message) is { Success: true } unknown)
            return Problems.Invalid(
                One(Join(error.Path, unknown.Groups["name"].Value), "This field is not known here."), ErrorCode.UnknownField);
        if (MissingMembers().Match(error.Message) is { Success: true } missing)
            return Problems.Invalid(missing.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries)
                .Select(name => name.Trim('\'', '.'))
                .ToDictionary(name => Join(error.Path, name), _ => Required, StringComparer.Ordinal));
        return error.Path is { Length: > 1 } path
            ? Problems.Invalid(One(Field(path), "This value cannot be read here."), ErrorCode.InvalidJson)
            : Problems.Of(ErrorCode.InvalidJson, Place(error));
    }

    private static Dictionary<string, string[]> One(string field, string reason) =>
        new(StringComparer.Ordinal) { [field] = [reason] };

    private static string Field(string path) => path.TrimStart('$').TrimStart('.');

    // The reader's path ends sometimes at the object, sometimes at the member itself.
    private static string Join(string? path, string name)
    {
        var field = Field(path ?? "");
        if (field.Length == 0)
            return name;
        return field == name || field.EndsWith("." + name, StringComparison.Ordinal) ? field : $"{field}.{name}";
    }

    private static string? Place(JsonException error) =>
        error.LineNumber is { } line ? $"Line {line + 1}, byte {error.BytePositionInLine + 1}." : null;

    [GeneratedRegex("^The JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.None, 1000)]
    private static partial Regex UnknownMember();

    [GeneratedRegex("missing required properties including: (?<names>.*)$", RegexOptions.None, 1000)]
    private static partial Regex MissingMembers();
}
