using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>
/// Reads questions from JSON: one object or an array. Every problem is collected with its path, so that a client
/// mends them all at once.
/// </summary>
internal sealed class DecisionRequestReader(RoutingPolicy policy, FieldErrors errors)
{
    public const int MaxItems = 1000;

    private static readonly ImmutableArray<string> Names =
    [
        "asker", "topic", .. FactSpace.Variable.Select(fact => FactNames.Name(fact)),
        "offerId", "subscriptionId", "customerTenantId", "language",
    ];

    /// <summary>Fields of the same object that somebody else reads.</summary>
    public IReadOnlyCollection<string> Besides { get; init; } = [];

    /// <summary>A question may be kept before anybody knows what it is about.</summary>
    public bool TopicMayLack { get; init; }

    /// <summary>What holds where the object says nothing: by field, as it would be written.</summary>
    public IReadOnlyDictionary<string, string?> Known { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether an object says anything about the question itself.</summary>
    public static bool SaysAny(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Names.Any(name => name != "language" && item.TryGetProperty(name, out _));

    public DecisionRequest ReadOne(JsonElement body) => ReadSafely(body, string.Empty);

    public IReadOnlyList<DecisionRequest> Read(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object)
            return [ReadOne(body)];
        if (body.ValueKind != JsonValueKind.Array)
            errors.Add("", "One question as an object, or an array of them, is expected.");
        else if (body.GetArrayLength() is 0 or > MaxItems)
            errors.Add("", $"1 to {MaxItems} questions are allowed, not {body.GetArrayLength()}.");
        if (errors.Any)
            return [];

        return [.. body.EnumerateArray().Select((item, index) => ReadSafely(item, $"[{index}]"))];
    }

    // Half a surrogate pair or bytes that are no UTF-8 pass as JSON and fail only when they are read as text.
    private DecisionRequest ReadSafely(JsonElement item, string path)
    {
        try
        {
            return ReadItem(item, path);
        }
        catch (InvalidOperationException)
        {
            errors.Add(path, "Holds text that is not valid Unicode.");
            return new DecisionRequest(new QuestionInput(default), null);
        }
    }

    private DecisionRequest ReadItem(JsonElement item, string path)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "Must be an object.");
            return new DecisionRequest(new QuestionInput(default), null);
        }

        var prefix = path.Length == 0 ? path : path + ".";
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
            ReadProperty(property, prefix, values);
        foreach (var (name, value) in Known)
            values.TryAdd(name, value);

        var facts = new QuestionFacts(ReadAsker(values, prefix), ReadTopic(values, prefix));
        foreach (var fact in FactSpace.Variable)
            facts = FactSpace.With(facts, fact, ReadFact(values, prefix, fact));

        return new DecisionRequest(
            new QuestionInput(facts)
            {
                IsComplete = !TopicMayLack || values.GetValueOrDefault("topic") is not null,
                DutyIsGiven = values.GetValueOrDefault("dutyBy") is not null,
                OfferId = ReadOfferId(values, prefix),
                SubscriptionId = ReadGuid(values, prefix, "subscriptionId"),
                CustomerTenantId = ReadGuid(values, prefix, "customerTenantId"),
            },
            ReadLanguage(values, prefix));
    }

    private void ReadProperty(JsonProperty property, string prefix, Dictionary<string, string?> values)
    {
        var isOurs = Names.Contains(property.Name, StringComparer.Ordinal);
        if (!isOurs && !Besides.Contains(property.Name, StringComparer.Ordinal))
            errors.Add(prefix + property.Name, $"Is not known here; allowed: {string.Join(", ", Names.Concat(Besides))}.");
        else if (!values.TryAdd(property.Name, isOurs ? TextOf(property.Value) : null))
            errors.Add(prefix + property.Name, "Is given more than once.");
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        // Not a text, so no value of any fact: it is refused with what is allowed.
        _ => value.GetRawText(),
    };

    private Asker ReadAsker(Dictionary<string, string?> values, string prefix)
    {
        if (values.GetValueOrDefault("asker") is not { } text)
            errors.Add(prefix + "asker", $"Is required; allowed: {string.Join(", ", FactNames.Names<Asker>())}.");
        else if (FactNames.TryRead<Asker>(text, out var asker))
            return asker;
        else
            errors.Add(prefix + "asker", $"Is not known; allowed: {string.Join(", ", FactNames.Names<Asker>())}.");
        return default;
    }

    private TopicId ReadTopic(Dictionary<string, string?> values, string prefix)
    {
        var text = values.GetValueOrDefault("topic");
        if (text is null && TopicMayLack)
            return default;
        if (text is null)
            errors.Add(prefix + "topic", $"Is required; T01 to T{TopicId.Count} or a slug, as GET /api/v1/topics lists them.");
        else if (policy.FindTopic(text) is { } topic)
            return topic.Id;
        else
            errors.Add(prefix + "topic", $"Is not known; T01 to T{TopicId.Count} or a slug, as GET /api/v1/topics lists them.");
        return default;
    }

    private byte ReadFact(Dictionary<string, string?> values, string prefix, Fact fact)
    {
        var name = FactNames.Name(fact);
        if (values.GetValueOrDefault(name) is not { } text)
            return 0;
        if (FactNames.TryRead(fact, text, out var value))
            return value;

        errors.Add(prefix + name, $"Is not known; allowed: {string.Join(", ", FactNames.Of(fact))}.");
        return 0;
    }

    private OfferId? ReadOfferId(Dictionary<string, string?> values, string prefix)
    {
        if (values.GetValueOrDefault("offerId") is not { } text)
            return null;
        if (OfferId.Parse(text).Value is { } offerId)
            return offerId;

        errors.Add(prefix + "offerId", "Must be written publisher.offer.");
        return null;
    }

    private Guid? ReadGuid(Dictionary<string, string?> values, string prefix, string name)
    {
        if (values.GetValueOrDefault(name) is not { } text)
            return null;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var guid))
            return guid;

        errors.Add(prefix + name, "Must be a GUID.");
        return null;
    }

    private CultureInfo? ReadLanguage(Dictionary<string, string?> values, string prefix)
    {
        if (values.GetValueOrDefault("language") is not { } text)
            return null;
        if (PortalLanguage.CultureOf(text) is { } language)
            return language;

        errors.Add(prefix + "language", PortalLanguage.NotOffered);
        return null;
    }
}

/// <summary>A question and the language its answer is wanted in.</summary>
internal sealed record DecisionRequest(QuestionInput Question, CultureInfo? Language);
