using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace SupportRouting.Domain.Routing;

/// <summary>How enum members are written in JSON: camelCase, exactly as in the API.</summary>
public static class FactNames
{
    private static readonly FrozenDictionary<Fact, ImmutableArray<string>> Values = new Dictionary<Fact, ImmutableArray<string>>
    {
        [Fact.Asker] = Names<Asker>(),
        [Fact.Topic] = [.. TopicId.All.Select(topic => topic.ToString())],
        [Fact.PublisherKind] = Names<PublisherKind>(),
        [Fact.PurchaseChannel] = Names<PurchaseChannel>(),
        [Fact.ServingModel] = Names<ServingModel>(),
        [Fact.TechnicalSupportBy] = Names<TechnicalSupportBy>(),
        [Fact.Solution] = Names<Solution>(),
        [Fact.RefundWindow] = Names<RefundWindow>(),
        [Fact.DutyBy] = Names<DutyBy>(),
    }.ToFrozenDictionary();

    /// <summary>The JSON name of a member.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The JSON names of all members, in order of their numbers.</summary>
    public static ImmutableArray<string> Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Name)];

    /// <summary>The values of a fact by number, as written in JSON.</summary>
    public static ImmutableArray<string> Of(Fact fact) => Values[fact];

    /// <summary>Reads a value of a fact.</summary>
    /// <returns>False when the text is no value of that fact.</returns>
    public static bool TryRead(Fact fact, string? text, out byte value)
    {
        var index = text is null ? -1 : Values[fact].IndexOf(text, StringComparer.OrdinalIgnoreCase);
        value = index < 0 ? (byte)0 : (byte)index;
        return index >= 0;
    }

    /// <summary>Reads a member of an enum by its JSON name.</summary>
    public static bool TryRead<T>(string? text, out T value) where T : struct, Enum
    {
        var index = text is null ? -1 : Names<T>().IndexOf(text, StringComparer.OrdinalIgnoreCase);
        value = index < 0 ? default : Enum.GetValues<T>()[index];
        return index >= 0;
    }
}
