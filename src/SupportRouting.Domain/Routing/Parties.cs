namespace SupportRouting.Domain.Routing;

/// <summary>Whose answer it is.</summary>
public enum ResponsibleParty : byte
{
    /// <summary>The CSP partner that serves the customer.</summary>
    CspPartner,

    /// <summary>The publisher of the offer.</summary>
    IsvPublisher,

    /// <summary>Microsoft.</summary>
    Microsoft,
}

/// <summary>Whom the asker turns to now.</summary>
public enum FirstContact : byte
{
    /// <summary>Nobody: the asker's own party must act.</summary>
    Self,

    /// <summary>The customer's CSP partner, whichever kind it is.</summary>
    CspPartner,

    /// <summary>The reseller's own indirect provider.</summary>
    IndirectProvider,

    /// <summary>The publisher of the offer.</summary>
    IsvPublisher,

    /// <summary>Microsoft.</summary>
    Microsoft,
}

/// <summary>A station on the path of a question.</summary>
public enum HopParty : byte
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The customer's own administrator, the only one who can change the customer's settings.</summary>
    CustomerAdmin,

    /// <summary>The customer's CSP partner, as the customer sees it.</summary>
    CspPartner,

    /// <summary>A direct-bill partner.</summary>
    DirectBillPartner,

    /// <summary>An indirect provider.</summary>
    IndirectProvider,

    /// <summary>An indirect reseller.</summary>
    IndirectReseller,

    /// <summary>The publisher of the offer.</summary>
    IsvPublisher,

    /// <summary>Microsoft.</summary>
    Microsoft,
}

/// <summary>Which kind of CSP partner answers, when the CSP partner does.</summary>
public enum PartnerRole : byte
{
    /// <summary>The direct-bill partner.</summary>
    DirectBillPartner,

    /// <summary>The indirect provider.</summary>
    IndirectProvider,

    /// <summary>The indirect reseller.</summary>
    IndirectReseller,

    /// <summary>Provider or reseller, as their agreement says (R15).</summary>
    PerAgreement,
}

/// <summary>Which contact of a party is meant.</summary>
public enum ContactKind : byte
{
    /// <summary>No contact: the asker acts itself.</summary>
    None,

    /// <summary>The CSP partner's own support.</summary>
    PartnerSupport,

    /// <summary>The indirect provider's support for its resellers.</summary>
    ProviderSupport,

    /// <summary>The publisher's customer support contact.</summary>
    CustomerSupport,

    /// <summary>The publisher's CSP program contact.</summary>
    CspProgram,

    /// <summary>The publisher's engineering contact; partners only, as an escalation.</summary>
    Engineering,

    /// <summary>A request under Help + support in Partner Center.</summary>
    PartnerCenterHelp,

    /// <summary>A support request in the Azure portal.</summary>
    AzureSupport,

    /// <summary>Microsoft's desk for publishers in Partner Center.</summary>
    PublisherSupport,

    /// <summary>The Microsoft Security Response Center.</summary>
    Msrc,
}
