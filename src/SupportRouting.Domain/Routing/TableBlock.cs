namespace SupportRouting.Domain.Routing;

/// <summary>
/// Where the entries of one asker and topic start, and how far apart the values of each fact are. A fact that the
/// rows for this asker and topic do not mention has stride 0, which keeps the tables small.
/// </summary>
internal readonly record struct TableBlock(int EntryOffset, int DecisionOffset, FactStrides Strides)
{
    /// <summary>Each decision is stored once per serving model and duty, which only change the partner's role.</summary>
    public const int RoleVariants = 9;

    public int EntryOf(in QuestionFacts facts) =>
        EntryOffset
        + ((int)facts.PublisherKind * Strides.PublisherKind)
        + ((int)facts.PurchaseChannel * Strides.PurchaseChannel)
        + ((int)facts.ServingModel * Strides.ServingModel)
        + ((int)facts.TechnicalSupportBy * Strides.TechnicalSupportBy)
        + ((int)facts.Solution * Strides.Solution)
        + ((int)facts.RefundWindow * Strides.RefundWindow)
        + ((int)facts.DutyBy * Strides.DutyBy);

    public static int RoleOf(in QuestionFacts facts) => ((int)facts.ServingModel * 3) + (int)facts.DutyBy;
}

/// <summary>Distance in the table between two neighbouring values of each fact.</summary>
internal readonly record struct FactStrides(
    int PublisherKind,
    int PurchaseChannel,
    int ServingModel,
    int TechnicalSupportBy,
    int Solution,
    int RefundWindow,
    int DutyBy)
{
    public static FactStrides Of(Func<Fact, int> stride) => new(
        stride(Fact.PublisherKind),
        stride(Fact.PurchaseChannel),
        stride(Fact.ServingModel),
        stride(Fact.TechnicalSupportBy),
        stride(Fact.Solution),
        stride(Fact.RefundWindow),
        stride(Fact.DutyBy));
}
