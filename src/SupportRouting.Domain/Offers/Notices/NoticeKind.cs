namespace SupportRouting.Domain.Offers.Notices;

/// <summary>What a service notice tells of.</summary>
public enum NoticeKind : byte
{
    /// <summary>Something does not work as it should, and nobody planned it.</summary>
    Outage,

    /// <summary>Planned work during which something does not work.</summary>
    Maintenance,
}

/// <summary>How much of the product is affected.</summary>
public enum NoticeSeverity : byte
{
    /// <summary>It works, with something to know.</summary>
    Minor,

    /// <summary>It works in part, or slowly.</summary>
    Major,

    /// <summary>It does not work.</summary>
    Critical,
}

/// <summary>Whose products a service notice covers.</summary>
public enum NoticeScope : byte
{
    /// <summary>One offer.</summary>
    Offer,

    /// <summary>All offers of one publisher.</summary>
    Publisher,

    /// <summary>Microsoft's own products and services.</summary>
    Microsoft,

    /// <summary>Microsoft's services that all products depend on, third parties' too: the marketplace, billing, sign-in.</summary>
    Everything,
}

/// <summary>Where a service notice stands in time.</summary>
public enum NoticePhase : byte
{
    /// <summary>It has not begun.</summary>
    Planned,

    /// <summary>It has begun and is not over.</summary>
    Current,

    /// <summary>It is over.</summary>
    Over,
}
