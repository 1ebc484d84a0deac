namespace SupportRouting.Domain.Offers.Duplicates;

/// <summary>Why two records are held to be the same. The numbers are stored.</summary>
[Flags]
public enum DuplicateReasons
{
    /// <summary>Nothing speaks for it.</summary>
    None = 0,

    /// <summary>Offers of one product id of Partner Center.</summary>
    SameProductId = 1,

    /// <summary>Offers of one durable id of the product ingestion.</summary>
    SameDurableId = 2,

    /// <summary>Offers of one AppSource id.</summary>
    SameAppSourceId = 4,

    /// <summary>Offers of one title and one publisher.</summary>
    SameTitle = 8,

    /// <summary>Offers of one title whose publishers bear one name.</summary>
    SameTitleAndPublisherName = 16,

    /// <summary>Offers of one title whose sites or mailboxes, or their publishers', are of one company.</summary>
    SameTitleAndSite = 32,

    /// <summary>Publishers of one name.</summary>
    SameName = 64,

    /// <summary>Publishers of which one is spelt as the other.</summary>
    SameSpelling = 128,

    /// <summary>Publishers whose sites or mailboxes are of one company.</summary>
    SameSite = 256,

    /// <summary>One has an id made of names, the other the marketplace's: so the same often comes in from two sources.</summary>
    OneIdIsDerived = 512,
}
