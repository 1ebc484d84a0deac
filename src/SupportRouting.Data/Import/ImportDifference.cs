using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Import;

/// <summary>One field that an import changes, or would change had no person set it.</summary>
/// <param name="Record">Whose it is.</param>
/// <param name="Key">The record's id as people write it.</param>
/// <param name="Path">The field.</param>
/// <param name="Now">What is kept.</param>
/// <param name="Then">What the file says.</param>
/// <param name="IsProposed">A person set it, so it is only proposed.</param>
public sealed record ImportDifference(RecordKind Record, string Key, string Path, string? Now, string? Then, bool IsProposed);
