namespace SupportRouting.Data.Import;

/// <summary>What a file brings.</summary>
public enum ImportKind : byte
{
    Offers,
    Contacts,

    /// <summary>Which reseller buys through which provider.</summary>
    Relationships,
    Customers,
    Subscriptions,
    Tickets,
}

/// <summary>Takes one kind of records over from files.</summary>
public interface IImport
{
    Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancel);
}
