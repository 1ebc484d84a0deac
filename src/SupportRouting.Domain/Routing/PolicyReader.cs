using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SupportRouting.Domain.Routing;

/// <summary>Reads a policy from JSON into closed types; an unknown word is refused with its row and column.</summary>
public static class PolicyReader
{
    /// <summary>Reads a policy document.</summary>
    /// <exception cref="PolicyFormatException">The document says something the types do not know.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static RoutingPolicy Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = new PolicyElement(document.RootElement, "document", "root");
        root.AllowOnly("version", "effectiveFrom", "sources", "topics", "rows");

        var sources = root.Items("sources").Select(ReadSource).ToImmutableArray();
        var topics = root.Items("topics").Select(ReadTopic).ToImmutableArray();
        if (!topics.Select(topic => topic.Id).SequenceEqual(TopicId.All))
            throw root.Wrong("topics", $"all of T01 to T{TopicId.Count} in order, each once");

        var rowReader = new PolicyRowReader(topics, sources);
        var rows = root.Items("rows").Select(rowReader.Read).ToImmutableArray();
        if (rows.GroupBy(row => row.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } repeated)
            throw new PolicyFormatException(repeated.Key, "id", "used by more than one row");

        return new RoutingPolicy(
            root.Text("version"),
            DateOnly.TryParseExact(root.Text("effectiveFrom"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw root.Wrong("effectiveFrom", "a date as yyyy-MM-dd"),
            sources,
            topics,
            rows);
    }

    private static Citation ReadSource(PolicyElement source)
    {
        source.AllowOnly("id", "document", "edition", "url");
        return new Citation(source.Text("id"), source.Text("document"), source.Text("edition"), source.OptionalText("url"));
    }

    private static Topic ReadTopic(PolicyElement topic)
    {
        topic.AllowOnly("id", "slug", "class", "certainty");
        return new Topic(
            TopicId.TryParse(topic.Text("id"), out var id) ? id : throw topic.Wrong("id", $"T01 to T{TopicId.Count}"),
            topic.Text("slug"),
            topic.Member<TopicClass>("class"),
            topic.Has("certainty") ? topic.Member<Certainty>("certainty") : Certainty.Stated);
    }
}
