using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Commands;

internal sealed record ImportArguments(ImportKind Kind, ImportRequest Request)
{
    private static readonly Dictionary<string, ImportKind> Kinds = Enum.GetValues<ImportKind>()
        .ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private const string KeepGoodRows = "--keep-good-rows";
    private const string Publisher = "--publisher";
    private const string Of = "--of";

    public static (ImportArguments? Arguments, string? Mistake) Parse(string[] words)
    {
        if (words is [])
            return (null, "What is to be imported is missing.");
        if (!Kinds.TryGetValue(words[0], out var kind))
            return (null, $"'{words[0]}' is not a kind that can be imported: {string.Join(", ", Kinds.Keys)}.");
        var files = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Length; i++)
        {
            var (name, value) = words[i].Split('=', 2) is [var left, var right] ? (left, right) : (words[i], null);
            if (words[i] is KeepGoodRows)
                continue;
            if (name is Publisher or Of)
                values[name] = value ?? (++i < words.Length ? words[i] : string.Empty);
            else if (words[i].StartsWith("--", StringComparison.Ordinal))
                return (null, $"'{words[i]}' is not an option of import.");
            else
                files.Add(words[i]);
        }

        if (Mistake(kind, values, files) is { } mistake)
            return (null, mistake);
        return (new ImportArguments(kind, new ImportRequest(
            files, words.Contains(KeepGoodRows, StringComparer.Ordinal), values.GetValueOrDefault(Publisher), TenantId.Parse(values.GetValueOrDefault(Of)))), null);
    }

    private static string? Mistake(ImportKind kind, Dictionary<string, string> values, List<string> files)
    {
        if (MistakeOfPublisher(kind, values.GetValueOrDefault(Publisher)) is { } ofPublisher)
            return ofPublisher;
        if (MistakeOfOwner(kind, values.GetValueOrDefault(Of)) is { } ofOwner)
            return ofOwner;
        if (files.Count is 0)
            return "No file is given.";
        return files.Find(file => !File.Exists(file)) is { } missing ? $"There is no file '{missing}'." : null;
    }

    private static string? MistakeOfPublisher(ImportKind kind, string? publisher)
    {
        if (publisher is null)
            return null;
        if (kind.TakesOf() || kind is ImportKind.Tickets)
            return $"{Publisher} is for offers and contacts only.";
        return OfferId.IsPublisher(publisher) ? null : $"'{publisher}' is not a publisher id.";
    }

    private static string? MistakeOfOwner(ImportKind kind, string? of)
    {
        if (of is null)
            return kind.NeedsOf() ? $"{Of} <tenantId> is missing: the partner whose list of relationships it is." : null;
        if (!kind.TakesOf())
            return $"{Of} is for relationships, customers and subscriptions only.";
        return TenantId.Parse(of) is null ? $"'{of}' is not a tenant id (a GUID); {Of} <tenantId> says whose list it is." : null;
    }
}
