using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Api.Decisions;

/// <summary>The answer to one question. What does not apply is null or empty.</summary>
public sealed record DecisionResponse
{
    public required DecisionOutcome Outcome { get; init; }

    public NotStatedReason? Reason { get; init; }

    public ResponsibleParty? Responsible { get; init; }

    public FirstContact? FirstContact { get; init; }

    public ContactKind? ContactKind { get; init; }

    public PartnerRole? PartnerRole { get; init; }

    public required IReadOnlyList<Hop> Path { get; init; }

    public required IReadOnlyList<ContactResponse> Contacts { get; init; }

    public required IReadOnlyDictionary<string, FactResponse> Facts { get; init; }

    public string? Rule { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public Strength? Strength { get; init; }

    public Certainty? Certainty { get; init; }

    public required string PolicyVersion { get; init; }

    public required IReadOnlyList<AskResponse> Ask { get; init; }

    public MeanwhileResponse? Meanwhile { get; init; }

    public required TextResponse Text { get; init; }
}

public enum DecisionOutcome
{
    Routed,
    NeedsFacts,
    NotStated,
}

/// <summary>A contact on the path, as far as the caller may see it.</summary>
/// <param name="Party">The station it belongs to.</param>
/// <param name="Kind">Which of the station's contacts it is.</param>
/// <param name="InsteadOf">The kind the path asks for, where another stands in for it.</param>
/// <param name="From">Whether it is the offer's own, the publisher's for all its offers, the CSP partner's, or Microsoft's desk.</param>
/// <param name="MayBePassedToCustomers">Whether name, e-mail and telephone may be told to a customer.</param>
public sealed record ContactResponse(
    HopParty Party,
    ContactKind Kind,
    ContactKind? InsteadOf,
    string From,
    string? Name,
    string? Email,
    string? Phone,
    string? Url,
    bool MayBePassedToCustomers)
{
    /// <summary>Whether somebody says that it is wrong; the contacts that are not in doubt come first.</summary>
    public bool Doubtful { get; init; }
}

/// <summary>A fact and where it came from; <c>from</c> is null while the value is unknown or a default.</summary>
public sealed record FactResponse(string Value, FactOrigin? From);

/// <summary>A fact to ask for, the most useful first; or <c>subscriptionId</c> where several providers remain.</summary>
public sealed record AskResponse(string Fact, IReadOnlyList<AskValueResponse> Values)
{
    public const string SubscriptionId = "subscriptionId";
}

/// <summary>One possible value and the answers it leaves; both null means that the sources state none.</summary>
/// <param name="Provider">The tenant of the provider that serves this subscription; null for a fact.</param>
public sealed record AskValueResponse(string Value, IReadOnlyList<AnswerKey> LeadsTo, Guid? Provider);

/// <summary>What holds until the missing facts are known.</summary>
public sealed record MeanwhileResponse(ResponsibleParty? Responsible, FirstContact FirstContact, ContactKind ContactKind, bool IsAgreed, IReadOnlyList<Hop> Path);

public sealed record TextResponse(string Summary, string? Why);

/// <summary>One topic of the catalogue; its class is a letter from A to I.</summary>
public sealed record TopicResponse(string Id, string Slug, string Class, string ClassTitle, string Title, string Example);
