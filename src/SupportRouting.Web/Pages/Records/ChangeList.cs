using System.Security.Cryptography;
using System.Text;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>Fields before and after, as people read them.</summary>
public sealed record ChangeList(RecordKind Kind, IReadOnlyList<FieldChange> Changes, string? Title = null)
{
    /// <summary>What is shown; what only the portal keeps for itself is left out.</summary>
    public IEnumerable<(SheetPath Path, FieldChange Change)> Shown => SheetFields.InReadingOrder(
        Kind,
        Changes.Select(change => (Path: SheetPath.Parse(change.Path) ?? SheetPath.Own(change.Path), Change: change))
            .Where(one => SheetFields.Find(Kind, one.Path) is { IsInternal: false }),
        one => one.Path);

    /// <summary>A short mark of some changes, the same for the same.</summary>
    public static string Mark(IReadOnlyList<FieldChange> changes) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', changes.Select(change => $"{change.Path}\u001e{change.Before}\u001e{change.After}")))));
}
