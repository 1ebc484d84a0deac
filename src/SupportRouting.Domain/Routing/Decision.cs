using System.Collections.Immutable;

namespace SupportRouting.Domain.Routing;

/// <summary>How strongly the sources bind the responsible party.</summary>
public enum Strength : byte
{
    /// <summary>"must" (R14).</summary>
    Must,

    /// <summary>"is responsible" (R1, R7, R11).</summary>
    Responsible,

    /// <summary>"provides" (R4, R10).</summary>
    Provides,

    /// <summary>"should" (R2, R5).</summary>
    Should,

    /// <summary>"is expected to" (R6).</summary>
    Expected,

    /// <summary>"may" (R9).</summary>
    May,
}

/// <summary>How sure an answer is; later members are weaker.</summary>
public enum Certainty : byte
{
    /// <summary>A source says so.</summary>
    Stated,

    /// <summary>Follows from what sources say.</summary>
    Derived,

    /// <summary>The sources leave it open.</summary>
    Open,
}

/// <summary>Why there is no answer.</summary>
public enum NotStatedReason : byte
{
    /// <summary>The sources leave the question open.</summary>
    Open,

    /// <summary>The combination of asker and topic makes no sense.</summary>
    DoesNotApply,
}

/// <summary>What the policy says to a question: exactly one of the three nested kinds, never null, never an exception.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>What makes two decisions the same answer; null while facts are missing.</summary>
    public AnswerKey? Key => this switch
    {
        Routed routed => new AnswerKey(routed.Responsible, routed.FirstContact),
        NotStated => new AnswerKey(null, null),
        _ => null,
    };

    /// <summary>The row that decided; null while facts are missing.</summary>
    public string? RowId => this switch
    {
        Routed routed => routed.Rule,
        NotStated silent => silent.Rule,
        _ => null,
    };

    /// <summary>Somebody answers.</summary>
    /// <param name="Responsible">Whose answer it is.</param>
    /// <param name="FirstContact">Whom this asker turns to now.</param>
    /// <param name="PartnerRole">Which kind of CSP partner, when the CSP partner is responsible and the model is known.</param>
    /// <param name="Path">The ordered hops; the first leads to the first contact unless that is the asker itself.</param>
    /// <param name="Rule">Id of the row that decided.</param>
    /// <param name="Citations">What the row rests on.</param>
    /// <param name="Strength">How strongly it binds.</param>
    /// <param name="Certainty">Stated or derived.</param>
    public sealed record Routed(
        ResponsibleParty Responsible,
        FirstContact FirstContact,
        PartnerRole? PartnerRole,
        ImmutableArray<Hop> Path,
        string Rule,
        ImmutableArray<Citation> Citations,
        Strength Strength,
        Certainty Certainty) : Decision
    {
        /// <summary>The contact to use now: that of the first hop, or none where the asker acts itself.</summary>
        public ContactKind ContactKind => FirstContact == FirstContact.Self ? ContactKind.None : Path[0].ContactKind;
    }

    /// <summary>An unknown fact changes the answer.</summary>
    /// <param name="Ask">The facts to ask for, the most useful first.</param>
    /// <param name="Meanwhile">What holds whatever the answers turn out to be, so that nobody is stuck.</param>
    public sealed record NeedsFacts(ImmutableArray<FactQuestion> Ask, Meanwhile Meanwhile) : Decision;

    /// <summary>The sources give no answer.</summary>
    /// <param name="Reason">Left open, or a combination that does not apply.</param>
    /// <param name="Path">The best next hop, if there is one; it is ours, not the sources'.</param>
    /// <param name="Rule">Id of the row that decided.</param>
    /// <param name="Citations">What the row rests on.</param>
    public sealed record NotStated(
        NotStatedReason Reason,
        ImmutableArray<Hop> Path,
        string Rule,
        ImmutableArray<Citation> Citations) : Decision;
}

/// <summary>A support rule or source page an answer rests on.</summary>
/// <param name="Id">R0 to R19, or the key of a source page.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Edition">Its edition, as a date or in words.</param>
/// <param name="Url">Where to read it, if a public address is known.</param>
public sealed record Citation(string Id, string Document, string Edition, string? Url);

/// <summary>A fact to ask for.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Values">Every value it can have, and where each leads.</param>
public sealed record FactQuestion(Fact Fact, ImmutableArray<FactLead> Values);

/// <summary>Where one value of an asked fact leads.</summary>
/// <param name="Value">The value, as written in JSON.</param>
/// <param name="Answers">The different answers still possible with it.</param>
public sealed record FactLead(string Value, ImmutableArray<AnswerKey> Answers);

/// <summary>What makes two answers the same: nothing else does.</summary>
/// <param name="Responsible">Whose answer it is; null where the sources do not state it.</param>
/// <param name="FirstContact">Whom to turn to; null where the sources do not state it.</param>
public readonly record struct AnswerKey(ResponsibleParty? Responsible, FirstContact? FirstContact);

/// <summary>What can be said while facts are missing.</summary>
/// <param name="Responsible">Whose answer it is, if all possible answers agree.</param>
/// <param name="FirstContact">The safe first contact.</param>
/// <param name="IsAgreed">Whether all possible answers name this first contact.</param>
/// <param name="Path">The one hop to the safe contact; empty where the asker acts itself.</param>
public sealed record Meanwhile(ResponsibleParty? Responsible, FirstContact FirstContact, bool IsAgreed, ImmutableArray<Hop> Path);
