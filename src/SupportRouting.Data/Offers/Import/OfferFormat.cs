namespace SupportRouting.Data.Offers.Import;

/// <summary>Where a record came from; shown beside the contacts and kept with the raw record.</summary>
public enum OfferFormat : byte
{
    /// <summary>Offer of the legacy Cloud Partner Portal.</summary>
    CloudPartnerPortal,

    /// <summary>Listing or product of Partner Center's submission API, or a configuration file for it.</summary>
    SubmissionApi,

    /// <summary>Resources of the Product Ingestion API.</summary>
    ProductIngestion,

    /// <summary>Product of the marketplace catalogue API.</summary>
    Catalogue,

    /// <summary>Product of the Partner Center API.</summary>
    PartnerCenter,

    /// <summary>Row of a CSV file, or a flat JSON object with the same names.</summary>
    Table,

    /// <summary>List of contacts.</summary>
    ContactList,

    /// <summary>Typed in or seeded here.</summary>
    Portal,

    /// <summary>File that this portal, or another one, exported.</summary>
    PortalExport,
}
