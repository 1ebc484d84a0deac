using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Freshness;

/// <summary>A line of the work list as it should be.</summary>
internal sealed record WorkLine(RecordOwner Owner, Guid Publisher, string Subject, Guid? ContactId, ContactWorkReasons Reasons, Dependents Dependents)
{
    public (Guid Owner, string Subject) Key => (Owner.Id, Subject);
}

/// <summary>What depends on a line.</summary>
internal sealed record Dependents(int Tickets, int Subscriptions)
{
    public static Dependents None { get; } = new(0, 0);
}
