namespace SupportRouting.Domain.Routing;

/// <summary>Whether the offer's publisher is a third party or Microsoft itself (R3 and R12 hold for third parties only).</summary>
public enum PublisherKind : byte
{
    /// <summary>Not known; never assumed to be a third party.</summary>
    Unknown,

    /// <summary>An ISV publisher.</summary>
    ThirdParty,

    /// <summary>Microsoft publishes the product.</summary>
    Microsoft,
}

/// <summary>How the product was bought (R1 speaks of purchases by CSP partners for customers).</summary>
public enum PurchaseChannel : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Bought for the customer by a partner in the CSP program.</summary>
    Csp,

    /// <summary>Bought by the customer from Microsoft, without a CSP partner.</summary>
    Direct,

    /// <summary>Not bought yet; decided like <see cref="Csp"/>, marked derived.</summary>
    NotPurchased,

    /// <summary>A multiparty or resale-enabled offer: channels the sources' rules do not cover.</summary>
    Other,
}

/// <summary>The CSP model in which the customer is served (R15).</summary>
public enum ServingModel : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>One direct-bill partner serves the customer.</summary>
    DirectBill,

    /// <summary>An indirect provider and an indirect reseller share the partner's duties.</summary>
    Indirect,
}

/// <summary>Who answers technical questions first; the partner's own choice (R6, R9).</summary>
public enum TechnicalSupportBy : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The partner sends customers to the publisher's support contacts (R9).</summary>
    Isv,

    /// <summary>The partner answers technical questions first itself (R6).</summary>
    Partner,
}

/// <summary>Whether the product's resources are deployed in the customer's Azure subscription (R11).</summary>
public enum Solution : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Virtual machine, Azure application, container or IoT Edge module.</summary>
    AzureBased,

    /// <summary>Runs at the publisher, as SaaS does, wherever that is hosted.</summary>
    NotAzureBased,
}

/// <summary>Whether a purchase may still be cancelled with a refund.</summary>
public enum RefundWindow : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Still inside the window.</summary>
    Open,

    /// <summary>The window has passed.</summary>
    Closed,
}

/// <summary>Which side of the indirect model carries the partner's duty for the topic (R15, R16).</summary>
public enum DutyBy : byte
{
    /// <summary>No split is recorded: the reseller asks its provider (R16). This is a value, not a gap.</summary>
    AskProvider,

    /// <summary>The indirect provider.</summary>
    Provider,

    /// <summary>The indirect reseller.</summary>
    Reseller,
}
