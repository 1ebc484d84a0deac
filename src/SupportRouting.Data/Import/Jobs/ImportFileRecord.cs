namespace SupportRouting.Data.Import.Jobs;

/// <summary>A file of an import. Its name stays; its bytes go when the import has ended.</summary>
public sealed class ImportFileRecord
{
    public const int NameLength = 200;

    public required Guid Id { get; init; }

    public Guid JobId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }
}

/// <summary>A piece of a file's bytes: in the database, so that any instance, and a restarted one, can go on with the import.</summary>
public sealed class ImportFilePartRecord
{
    /// <summary>Small enough that neither side holds a large file in memory.</summary>
    public const int MostBytes = 1024 * 1024;

    public required Guid FileId { get; init; }

    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What an import said about a row.</summary>
public sealed class ImportNoteRecord
{
    public const int RowLength = 40;
    public const int FieldLength = 120;
    public const int ReasonLength = 1000;

    public required Guid JobId { get; init; }

    /// <summary>In the order of the report: refused rows first, then warnings.</summary>
    public required int Position { get; init; }

    public required bool IsRefusal { get; init; }

    public required string File { get; init; }

    public required string Row { get; init; }

    public required string Field { get; init; }

    public required string Reason { get; init; }
}
