using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Names what a JSON object is when it is not of the kind that was asked for.</summary>
internal static class EstateRecords
{
    /// <summary>Why an object is not of a kind; null where it may be.</summary>
    /// <param name="record">The object.</param>
    /// <param name="wanted">The kind.</param>
    /// <param name="mayBe">Whether an object that does not say its type may be of that kind all the same.</param>
    public static string? Refusal(JsonFields record, ImportKind wanted, bool mayBe)
    {
        if (ErrorOf(record) is { } error)
            return $"is an error message of a service: {error.Text("code")} {error.Text("message", "description")}".TrimEnd();
        var objectType = record.Inner("attributes")?.Text("objecttype");
        var kind = ImportKinds.Of(record);
        if (kind == wanted)
            return null;
        if (kind is { } other && other.TakesOf())
            return ImportKinds.UseInstead(other);
        var name = wanted.ToString().ToLowerInvariant();
        if (objectType is not null)
            return $"is of the type {EstateValues.Quoted(objectType)}; {name} are wanted";
        return mayBe ? null : $"is in none of the known forms of {name} (docs/importing.md)";
    }

    private static JsonFields? ErrorOf(JsonFields record) =>
        record.Has("id", "relationshiptype", "companyprofile") ? null
        : record.Inner("error") ?? (record.Has("code") && record.Has("description", "message") ? record : null);
}
