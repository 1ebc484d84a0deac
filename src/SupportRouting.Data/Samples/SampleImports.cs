using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Data.Samples;

/// <summary>Two imports of the past, so that the history shows what it is for.</summary>
internal static class SampleImports
{
    public static readonly Guid WithRefusedRows = new("1f0a5c60-2b11-4c0b-9a51-2f1f5f0e9a61");

    private static readonly Guid OfTheCommandLine = new("1f0a5c60-2b11-4c0b-9a51-2f1f5f0e9a60");

    public static IEnumerable<object> Make(DateTimeOffset now)
    {
        yield return Done(OfTheCommandLine, ImportSource.CommandLine, ImportKind.Contacts, now.AddDays(-12), "support-contacts.csv", new(31, 0, 4, 0, 0));
        yield return Done(WithRefusedRows, ImportSource.Page, ImportKind.Offers, now.AddDays(-3), "spring-listings.csv", new(18, 5, 47, 2, 1) { Proposed = SampleProposals.Fields });
        yield return Note(0, isRefusal: true, "24", "publisher_id", "is missing");
        yield return Note(1, isRefusal: true, "57", "", "has 9 values for 8 columns; a value with a separator in it must be quoted");
        yield return Note(2, isRefusal: false, "12", "support e-mail", "'helpdesk at latarnia' is not an e-mail address; kept as text");
    }

    private static ImportJobRecord Done(Guid id, ImportSource source, ImportKind kind, DateTimeOffset at, string file, ImportCounts counts) => new()
    {
        Id = id,
        Source = source,
        State = ImportState.Done,
        Kind = kind,
        KeepGoodRows = true,
        Preview = source is ImportSource.Page ? counts : ImportCounts.None,
        Outcome = counts,
        AskedByName = source is ImportSource.Page ? "Giulia Ferri" : null,
        RequestedAt = at,
        StartedAt = at,
        FinishedAt = at.AddSeconds(2),
        Attempts = 1,
        Files = [new ImportFileRecord { Id = Guid.CreateVersion7(at), Position = 0, Name = file, Size = 24_117 }],
    };

    private static ImportNoteRecord Note(int position, bool isRefusal, string row, string field, string reason) => new()
    {
        JobId = WithRefusedRows,
        Position = position,
        IsRefusal = isRefusal,
        File = "spring-listings.csv",
        Row = row,
        Field = field,
        Reason = reason,
    };
}
