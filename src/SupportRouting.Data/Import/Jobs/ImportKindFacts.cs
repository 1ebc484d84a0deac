namespace SupportRouting.Data.Import.Jobs;

/// <summary>What must be told besides the files, by what they bring.</summary>
public static class ImportKindFacts
{
    /// <summary>The file can never say whose list it is.</summary>
    public static bool NeedsOf(this ImportKind kind) => kind is ImportKind.Relationships;

    /// <summary>Whose list it is means something, though the file may say it.</summary>
    public static bool TakesOf(this ImportKind kind) => kind is ImportKind.Relationships or ImportKind.Customers or ImportKind.Subscriptions;

    public static bool TakesPublisher(this ImportKind kind) => kind is ImportKind.Offers;

    /// <summary>Nothing is left to be told.</summary>
    public static bool IsComplete(ImportKind? kind, Guid? of) => kind is { } known && (of is not null || !known.NeedsOf());
}
