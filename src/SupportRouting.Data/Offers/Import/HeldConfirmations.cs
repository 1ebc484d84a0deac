using System.Collections.Immutable;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Import;

/// <summary>A contact that still says what a person wrote was confirmed as that person knows, not as an exported file does.</summary>
internal static class HeldConfirmations
{
    private static readonly string[] Reach = ["email", "phone", "url"];

    /// <summary>What may be written without confirming an address that was not written.</summary>
    public static ImmutableArray<FieldChange> Without(ImmutableArray<FieldChange> said, ImmutableArray<FieldChange> written)
    {
        if (said.Length == written.Length)
            return written;
        var held = said.Except(written).Select(change => SheetPath.Parse(change.Path)).OfType<SheetPath>()
            .Where(path => path.Area is SheetArea.Contact && Reach.Contains(path.Field, StringComparer.Ordinal)).Select(path => path.Group).ToHashSet(StringComparer.Ordinal);
        return [.. written.Where(change => !IsConfirmation(change.Path, held))];
    }

    private static bool IsConfirmation(string path, HashSet<string> held) =>
        SheetPath.Parse(path) is { Area: SheetArea.Contact } parsed && parsed.Field.StartsWith("confirmed", StringComparison.Ordinal) && held.Contains(parsed.Group);
}
