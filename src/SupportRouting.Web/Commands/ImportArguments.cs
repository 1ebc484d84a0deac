using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Web.Commands;

internal sealed record ImportArguments(string Kind, ImportRequest Request)
{
    public const string Offers = "offers";
    public const string Contacts = "contacts";

    private const string KeepGoodRows = "--keep-good-rows";
    private const string Publisher = "--publisher";

    public static (ImportArguments? Arguments, string? Mistake) Parse(string[] words)
    {
        if (words is not [Offers or Contacts, ..])
            return (null, words is [] ? "What is to be imported is missing." : $"'{words[0]}' is not a kind that can be imported.");
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
            : (new ImportArguments(words[0], new ImportRequest(files, words.Contains(KeepGoodRows, StringComparer.Ordinal), publisher)), null);
    }
}
