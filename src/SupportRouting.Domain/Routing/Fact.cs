namespace SupportRouting.Domain.Routing;

/// <summary>The facts a decision can rest on, in table order: the order in which ties are asked.</summary>
public enum Fact : byte
{
    /// <summary>Who asks.</summary>
    Asker,

    /// <summary>What the question is about.</summary>
    Topic,

    /// <summary>Third party or Microsoft.</summary>
    PublisherKind,

    /// <summary>How the product was bought.</summary>
    PurchaseChannel,

    /// <summary>Direct-bill or indirect.</summary>
    ServingModel,

    /// <summary>Who gives technical support first.</summary>
    TechnicalSupportBy,

    /// <summary>Azure-based or not.</summary>
    Solution,

    /// <summary>Refund window open or closed.</summary>
    RefundWindow,

    /// <summary>Provider or reseller.</summary>
    DutyBy,
}
