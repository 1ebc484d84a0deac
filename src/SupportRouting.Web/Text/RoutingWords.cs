using System.Globalization;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Text;

/// <summary>The words for what Domain says in codes: in the language of the page, or in the one that is passed.</summary>
public static partial class RoutingWords
{
    public static string Topic(TopicId topic, CultureInfo? language = null) => Text($"Topic_{topic}", language);

    /// <summary>One question as an asker would put it.</summary>
    public static string TopicHint(TopicId topic, CultureInfo? language = null) => Text($"TopicHint_{topic}", language);

    public static string Class(TopicClass topicClass, CultureInfo? language = null) => Text($"Class_{topicClass}", language);

    public static string Of(Asker asker, CultureInfo? language = null) => Text(Key("Asker", asker), language);

    public static string Of(ResponsibleParty party, CultureInfo? language = null) => Text(Key("Responsible", party), language);

    public static string Of(FirstContact contact, CultureInfo? language = null) => Text(Key("FirstContact", contact), language);

    public static string Of(HopParty party, CultureInfo? language = null) => Text(Key("HopParty", party), language);

    public static string Of(ContactKind kind, CultureInfo? language = null) => Text(Key("ContactKind", kind), language);

    public static string Of(PartnerRole role, CultureInfo? language = null) => Text(Key("PartnerRole", role), language);

    public static string Of(Strength strength, CultureInfo? language = null) => Text(Key("Strength", strength), language);

    public static string Of(Certainty certainty, CultureInfo? language = null) => Text(Key("Certainty", certainty), language);

    public static string Of(NotStatedReason reason, CultureInfo? language = null) => Text(Key("NotStatedReason", reason), language);

    public static string Of(FactOrigin origin, CultureInfo? language = null) => Text(Key("FactFrom", origin), language);

    /// <summary>One sentence on what the degree of certainty means.</summary>
    public static string Hint(Certainty certainty, CultureInfo? language = null) => Text(Key("CertaintyHint", certainty), language);

    /// <summary>What to make of an answer that the sources do not give.</summary>
    public static string Hint(NotStatedReason reason, CultureInfo? language = null) => Text(Key("NotStatedHint", reason), language);

    public static string FactName(Fact fact, CultureInfo? language = null) => Text(Key("FactName", fact), language);

    public static string FactQuestion(Fact fact, CultureInfo? language = null) => Text(Key("FactQuestion", fact), language);

    /// <summary>A value of a fact, given as written in JSON.</summary>
    public static string FactValue(Fact fact, string value, CultureInfo? language = null) => fact switch
    {
        Fact.Asker => Text($"Asker_{value}", language),
        Fact.Topic => Text($"Topic_{value}", language),
        _ => Text($"{Key("FactValue", fact)}_{value}", language),
    };

    private static string Key<T>(string family, T value) where T : struct, Enum => $"{family}_{FactNames.Name(value)}";

    private static string Text(string key, CultureInfo? language) => Find(key, language)
        ?? throw new ArgumentException($"There are no words for {key}.", nameof(key));

    private static string? Find(string key, CultureInfo? language) => RoutingText.ResourceManager.GetString(key, language);

    private static string Fill(string key, CultureInfo? language, params object[] values) =>
        string.Format(language ?? CultureInfo.CurrentUICulture, Text(key, language), values);
}
