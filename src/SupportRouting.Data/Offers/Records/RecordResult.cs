using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Records;

/// <summary>What is to be changed of a record.</summary>
/// <param name="Changes">The fields, each with the value the writer saw.</param>
/// <param name="Source">Where the change comes from; what people and publishers enter has to follow the rules of its field.</param>
/// <param name="Reason">Why, in the writer's words.</param>
public sealed record RecordEdit(IReadOnlyList<FieldChange> Changes, ChangeSource Source, string? Reason)
{
    public ChangeKind Kind { get; init; }

    public Guid? ImportId { get; init; }

    /// <summary>Fields that people had set in the record they are copied from.</summary>
    public IReadOnlyCollection<string> ByHand { get; init; } = [];

    /// <summary>Whether it has to stand in the history even where no field changes.</summary>
    public bool IsMerging => Kind is ChangeKind.Merged or ChangeKind.MergedInto or ChangeKind.Separated;

    /// <summary>Whose word it is, where somebody else writes it down.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Whether a second person has agreed to it.</summary>
    public bool IsAgreed { get; init; }
}

/// <summary>How a change ended: one of the cases below.</summary>
public abstract record RecordResult
{
    private RecordResult()
    {
    }

    /// <summary>It is kept; without an id there was nothing to change.</summary>
    public sealed record Saved(Guid? ChangeId) : RecordResult
    {
        /// <summary>Fields that another person has to agree to first; they are as they were.</summary>
        public IReadOnlyList<string> Waiting { get; init; } = [];
    }

    public sealed record NotFound : RecordResult;

    /// <summary>Others changed the same fields meanwhile; nothing is kept.</summary>
    /// <param name="Fields">Those fields, as they were, as they are now and as the writer wants them.</param>
    public sealed record Conflict(IReadOnlyList<ThreeWayField> Fields) : RecordResult;

    /// <summary>Some values are none for their field; nothing is kept.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, FieldProblem> Problems) : RecordResult;
}
