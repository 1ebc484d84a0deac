namespace SupportRouting.Domain.Tickets;

/// <summary>How urgent a ticket is; the higher number comes first.</summary>
public enum Priority : byte
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>As most are.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,

    /// <summary>Work stands still at the customer's.</summary>
    Urgent,
}
