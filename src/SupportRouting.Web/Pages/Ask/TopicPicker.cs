using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>The topics to pick from, in their nine groups, cut to those that match what was typed.</summary>
public sealed record TopicPicker(string Query, IReadOnlyList<TopicPickerGroup> Groups)
{
    public static TopicPicker Of(RoutingPolicy policy, string? query)
    {
        var words = SearchText.Words(query);
        var groups = policy.Topics
            .Where(topic => words.All(word => Haystack(topic).Contains(word, StringComparison.Ordinal)))
            .GroupBy(topic => topic.Class)
            .OrderBy(group => group.Key)
            .Select(group => new TopicPickerGroup(group.Key, [.. group]));
        return new TopicPicker(query ?? "", [.. groups]);
    }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Query);

    private static string Haystack(Topic topic) =>
        SearchText.Fold($"{topic.Id} {topic.Slug} {RoutingWords.Topic(topic.Id)} {RoutingWords.TopicHint(topic.Id)} {RoutingWords.Class(topic.Class)}");
}

public sealed record TopicPickerGroup(TopicClass Class, IReadOnlyList<Topic> Topics);
