using System.Text.Json;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Admin.Duplicates;

/// <summary>What was just done, and how it is taken back.</summary>
/// <param name="Words">What is said.</param>
public sealed record DuplicateDone(string Words)
{
    /// <summary>The two that were said not to be the same.</summary>
    public long? Dismissed { get; init; }

    /// <summary>The record that was merged.</summary>
    public Guid? Merged { get; init; }

    public RecordKind Kind { get; init; }

    public bool IsRefused { get; init; }

    public static DuplicateDone? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<DuplicateDone>(text);

    public string Write() => JsonSerializer.Serialize(this);
}
