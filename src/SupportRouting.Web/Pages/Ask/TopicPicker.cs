using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>The topics to pick from, in their nine groups, cut to those that match what was typed.</summary>
public sealed record TopicPicker(string Query, IReadOnlyList<TopicPickerGroup> Groups)
{
    public static TopicPicker Of(RoutingPolicy policy, string? query)
    {
        var words = SearchText.Words(query).Select(Stem).ToArray();
        var groups = policy.Topics
            .Where(topic => Array.TrueForAll(words, word => Haystack(topic).Contains(word, StringComparison.Ordinal)))
            .GroupBy(topic => topic.Class)
            .OrderBy(group => group.Key)
            .Select(group => new TopicPickerGroup(group.Key, [.. group]));
        return new TopicPicker(query ?? "", [.. groups]);
    }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Query);

    // Words change their endings in three of our languages: "faktura" is to find "fakturze" as well.
    private static string Stem(string word) => word.Length > 5 ? word[..^2] : word;

    private static string Haystack(Topic topic) =>
        SearchText.Fold($"{topic.Id} {topic.Slug} {RoutingWords.Topic(topic.Id)} {RoutingWords.TopicHint(topic.Id)} {RoutingWords.Class(topic.Class)}");
}

public sealed record TopicPickerGroup(TopicClass Class, IReadOnlyList<Topic> Topics);
