using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Commands;

internal sealed record ImportArguments(ImportKind Kind, ImportRequest Request)
{
    private static readonly Dictionary<string, ImportKind> Kinds = new(StringComparer.Ordinal)
    {
        ["offers"] = ImportKind.Offers,
        ["contacts"] = ImportKind.Contacts,
    };

    private const string KeepGoodRows = "--keep-good-rows";
    private const string Publisher = "--publisher";

    public static (ImportArguments? Arguments, string? Mistake) Parse(string[] words)
    {
        if (words is [])
            return (null, "What is to be imported is missing.");
        if (!Kinds.TryGetValue(words[0], out var kind))
            return (null, $"'{words[0]}' is not a kind that can be imported: {string.Join(", ", Kinds.Keys)}.");
        var files = new List<string>();
        string? publisher = null;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is KeepGoodRows)
                continue;
            if (words[i].StartsWith($"{Publisher}=", StringComparison.Ordinal))
                publisher = words[i][(Publisher.Length + 1)..];
            else if (words[i] is Publisher)
                publisher = ++i < words.Length ? words[i] : string.Empty;
            else if (words[i].StartsWith("--", StringComparison.Ordinal))
                return (null, $"'{words[i]}' is not an option of import.");
            else
                files.Add(words[i]);
        }

        if (publisher is not null && !OfferId.IsPublisher(publisher))
            return (null, $"'{publisher}' is not a publisher id.");
        if (files.Count is 0)
            return (null, "No file is given.");
        return files.Find(f => !File.Exists(f)) is { } missing
            ? (null, $"There is no file '{missing}'.")
            : (new ImportArguments(kind, new ImportRequest(files, words.Contains(KeepGoodRows, StringComparer.Ordinal), publisher)), null);
    }
}
