namespace SupportRouting.Data.Import.Jobs;

/// <summary>What is wrong with files as they were sent.</summary>
public enum SentFilesFault
{
    None,
    NoFile,
    TooMany,
    Empty,

    /// <summary>They bring different things, and an import takes one.</summary>
    SeveralKinds,
}

/// <summary>A first look at the files of an import.</summary>
/// <param name="Fault">Why they cannot be taken.</param>
/// <param name="Kind">What they bring by their content; null when that does not tell.</param>
/// <param name="Names">The files the fault is about.</param>
public sealed record SentFiles(SentFilesFault Fault, ImportKind? Kind, IReadOnlyList<string> Names)
{
    public const int Most = 50;

    public static SentFiles Look(IReadOnlyList<SentFile> files)
    {
        if (files.Count is 0)
            return new(SentFilesFault.NoFile, null, []);
        if (files.Count > Most)
            return new(SentFilesFault.TooMany, null, []);
        if (files.Where(file => new FileInfo(file.Path).Length is 0).ToList() is { Count: > 0 } empty)
            return new(SentFilesFault.Empty, null, Plain(empty));
        var kinds = files.Select(file => (File: file, Kind: ImportKinds.Detect(file.Path))).Where(file => file.Kind is not null).ToList();
        return kinds.DistinctBy(file => file.Kind).Count() > 1
            ? new(SentFilesFault.SeveralKinds, null, Plain(kinds.DistinctBy(file => file.Kind).Select(file => file.File)))
            : new(SentFilesFault.None, kinds.FirstOrDefault().Kind, []);
    }

    private static string[] Plain(IEnumerable<SentFile> files) => [.. files.Select(file => FileNames.Plain(file.Name))];
}
