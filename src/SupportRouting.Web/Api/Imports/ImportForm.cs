using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Partners.Import;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Api.Imports;

/// <summary>Reads the fields of <c>POST /imports</c>; each one that is wrong is named.</summary>
internal sealed class ImportForm(Upload upload, FieldErrors errors)
{
    public const string File = "file";
    public const string Kind = "kind";
    public const string Of = "of";
    public const string KeepGoodRows = "keepGoodRows";

    private static readonly string[] Fields = [Kind, Of, KeepGoodRows];

    public NewImport Read(ImportAsker asker, string? idempotencyKey)
    {
        foreach (var name in upload.Fields.Keys.Except(Fields, StringComparer.Ordinal).Concat(upload.Fields.Files.Select(file => file.Name).Where(name => name != File)))
            errors.Add(name, $"Is not known here; allowed: {File}, {string.Join(", ", Fields)}.");
        var looked = SentFiles.Look(upload.Files);
        if (Reason(looked) is { } reason)
            errors.Add(File, reason);
        var kind = ReadKind() ?? looked.Kind;
        var of = ReadOf();
        if (!errors.Any && kind is null)
            errors.Add(Kind, $"The content does not tell it; send one of: {string.Join(", ", Kinds.Keys)}.");
        if (!errors.Any && kind is { } known && of is null && known.NeedsOf())
            errors.Add(Of, $"Is needed for {Word(known)}: the tenant id of the partner whose list it is.");
        return new(upload.Files, asker, kind, of, KeepGoodRows: ReadFlag(), IdempotencyKey: idempotencyKey);
    }

    private static Dictionary<string, ImportKind> Kinds { get; } =
        Enum.GetValues<ImportKind>().ToDictionary(Word, kind => kind, StringComparer.Ordinal);

    private static string Word(ImportKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string? Reason(SentFiles looked) => looked.Fault switch
    {
        SentFilesFault.NoFile => "At least one file is needed.",
        SentFilesFault.TooMany => $"At most {SentFiles.Most} files in one call.",
        SentFilesFault.Empty => $"Is empty: {string.Join(", ", looked.Names)}.",
        SentFilesFault.SeveralKinds => $"The files bring different things: {string.Join(", ", looked.Names)}. Send one kind in one call.",
        _ => null,
    };

    private ImportKind? ReadKind()
    {
        if (One(Kind) is not { } text)
            return null;
        if (Kinds.TryGetValue(text, out var kind))
            return kind;
        errors.Add(Kind, $"Allowed: {string.Join(", ", Kinds.Keys)}.");
        return null;
    }

    private Guid? ReadOf()
    {
        if (One(Of) is not { } text)
            return null;
        if (TenantId.Parse(text) is { } id)
            return id;
        errors.Add(Of, "Must be a tenant id, such as 7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01.");
        return null;
    }

    private bool ReadFlag()
    {
        if (One(KeepGoodRows) is not { } text)
            return false;
        if (text is "true" or "false")
            return text is "true";
        errors.Add(KeepGoodRows, "Must be true or false.");
        return false;
    }

    private string? One(string name)
    {
        var values = upload.Fields[name];
        if (values.Count > 1)
            errors.Add(name, "Is given more than once.");
        return values.Count is 1 && values[0]?.Trim() is { Length: > 0 } text ? text : null;
    }
}
