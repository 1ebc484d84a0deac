using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>What one row says, with what is to be mentioned about it.</summary>
public abstract record EstateDraft
{
    public IReadOnlyList<RowNote> Warnings { get; init; } = [];
}

/// <summary>A draft and where it was read.</summary>
internal sealed record ReadRow<T>(string File, string Row, T Draft)
    where T : EstateDraft;

/// <summary>Writes the rows of one kind, some at a time.</summary>
internal interface IBatchWriter<T>
    where T : EstateDraft
{
    Task WriteAsync(IReadOnlyList<ReadRow<T>> rows, ImportReport report, CancellationToken cancel);
}
