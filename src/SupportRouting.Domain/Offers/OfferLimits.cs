namespace SupportRouting.Domain.Offers;

/// <summary>Lengths of the plain texts of publishers, offers and plans, in characters.</summary>
public static class OfferLimits
{
    /// <summary>Longest name of a publisher.</summary>
    public const int PublisherName = 200;

    /// <summary>Longest title of an offer or plan.</summary>
    public const int Title = 300;

    /// <summary>Longest summary kept.</summary>
    public const int Summary = 2000;

    /// <summary>Longest product, plan, SKU or durable id.</summary>
    public const int ExternalId = 200;

    /// <summary>Longest list of market codes.</summary>
    public const int Markets = 1200;

    /// <summary>Longest notes on how to escalate.</summary>
    public const int Notes = 4000;

    /// <summary>Longest list of other spellings of a publisher's name.</summary>
    public const int Spellings = 20_000;

    /// <summary>Longest name of somebody who changed or confirmed a record.</summary>
    public const int Person = 200;

    /// <summary>Longest reason given for a change.</summary>
    public const int Reason = 500;
}
