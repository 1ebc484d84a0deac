namespace SupportRouting.Domain.Routing;

/// <summary>In what case a hop of the path is taken.</summary>
public enum HopCase : byte
{
    /// <summary>The first step, always.</summary>
    First,

    /// <summary>The station before did not settle it.</summary>
    Unresolved,

    /// <summary>Microsoft's charge or tool is the problem.</summary>
    ChargeOrTool,

    /// <summary>The template, image or app itself is faulty.</summary>
    ProductFault,

    /// <summary>The platform underneath the product is the problem.</summary>
    PlatformFault,

    /// <summary>The marketplace, not the publisher's page, fails.</summary>
    MarketplaceFault,

    /// <summary>A special price or margin is wanted.</summary>
    SpecialPrice,

    /// <summary>The wanted plan is not offered.</summary>
    PlanMissing,

    /// <summary>The publisher's link, code or set-up is needed.</summary>
    PublisherSetUp,

    /// <summary>The publisher must decide.</summary>
    PublisherDecides,

    /// <summary>The publisher agreed and asks Microsoft to carry it out.</summary>
    PublisherAgreed,

    /// <summary>The product itself, not the plan or account, is meant.</summary>
    ProductItself,

    /// <summary>Microsoft's record of the country is wrong.</summary>
    WrongCountryData,

    /// <summary>Only the customer's own administrator can change it.</summary>
    AdminAction,

    /// <summary>The reseller's own Partner Center account is concerned.</summary>
    OwnAccount,

    /// <summary>Rights to order are concerned.</summary>
    OrderingRights,

    /// <summary>Microsoft must be told as well.</summary>
    AlsoNotify,

    /// <summary>The recorded split gives the duty to the reseller.</summary>
    ResellersDuty,

    /// <summary>The sources name nobody; this is the next best step.</summary>
    NextBest,
}

/// <summary>One step of the path.</summary>
/// <param name="From">Who turns to the next station.</param>
/// <param name="To">The next station.</param>
/// <param name="When">In what case the step is taken.</param>
/// <param name="ContactKind">Which contact of that station is meant.</param>
public sealed record Hop(HopParty From, HopParty To, HopCase When, ContactKind ContactKind);
