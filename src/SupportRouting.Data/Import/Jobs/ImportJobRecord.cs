namespace SupportRouting.Data.Import.Jobs;

/// <summary>By which way an import came. The numbers are stored.</summary>
public enum ImportSource : byte
{
    Page = 0,
    Api = 1,
    CommandLine = 2,
}

/// <summary>Why an import failed. The numbers are stored; the API names them.</summary>
public enum ImportFailure : byte
{
    /// <summary>Rows were refused and nothing was to be kept then, or no row was good.</summary>
    RowsRefused = 0,

    /// <summary>It was broken off each time it was tried.</summary>
    Interrupted = 1,

    /// <summary>Something went wrong here each time it was tried; the log tells what.</summary>
    Unexpected = 2,

    /// <summary>The database had no room left.</summary>
    DatabaseFull = 3,
}

/// <summary>What became, or would become, of the rows.</summary>
public sealed record ImportCounts(int Added, int Changed, int Same, int Refused, int Warned)
{
    public static ImportCounts None => new(0, 0, 0, 0, 0);

    /// <summary>Fields that a person set, left as they are.</summary>
    public int Proposed { get; init; }

    public static ImportCounts Of(ImportReport report) =>
        new(report.Added, report.Changed, report.Same, report.Refused, report.Warned) { Proposed = report.Proposed };
}

/// <summary>One import with its files, from the upload to its end, and its place in the history.</summary>
public sealed class ImportJobRecord
{
    public const int KeyLength = 200;
    public const int HashLength = 64;
    public const int WorkerLength = 100;
    public const int ColumnsLength = 4000;

    public required Guid Id { get; init; }

    /// <summary>Counts up in the order in which imports were asked for.</summary>
    public long Number { get; init; }

    public required ImportSource Source { get; init; }

    public required ImportState State { get; set; }

    /// <summary>Null until somebody says it of files that do not tell.</summary>
    public ImportKind? Kind { get; set; }

    public Guid? Of { get; set; }

    public string? PublisherId { get; set; }

    public bool KeepGoodRows { get; set; }

    /// <summary>Which column is which field, where a person said it: a JSON object.</summary>
    public string? Columns { get; set; }

    public ImportPhase? Phase { get; set; }

    public int RowsDone { get; set; }

    public int? RowsTotal { get; set; }

    public ImportCounts Preview { get; set; } = ImportCounts.None;

    public ImportCounts Outcome { get; set; } = ImportCounts.None;

    /// <summary>The first fields that the counting found to differ, as JSON; null for none.</summary>
    public string? Differences { get; set; }

    public ImportFailure? Failure { get; set; }

    /// <summary>The person's or the key's id; null for the command line.</summary>
    public Guid? AskedById { get; init; }

    public string? AskedByName { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Who is at it, until when nobody else may take it.</summary>
    public string? Worker { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>How often a worker has begun the present step.</summary>
    public int Attempts { get; set; }

    public bool CancelRequested { get; set; }

    /// <summary>The caller's own key for this request, and what the request was, so that the same request twice is one import.</summary>
    public string? IdempotencyKey { get; init; }

    public string? RequestHash { get; init; }

    public List<ImportFileRecord> Files { get; init; } = [];
}
