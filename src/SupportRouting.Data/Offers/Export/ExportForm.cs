namespace SupportRouting.Data.Offers.Export;

/// <summary>How the records lie in an exported file.</summary>
public enum ExportForm
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>One row a field.</summary>
    Csv,
}

/// <summary>The forms by the ending of a file's name.</summary>
public static class ExportForms
{
    /// <summary>All endings, without the dot.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. Enum.GetValues<ExportForm>().Select(Ending)];

    public static ExportForm? Parse(string? ending) =>
        Enum.GetValues<ExportForm>().Where(form => form.Ending() == ending).Select(form => (ExportForm?)form).FirstOrDefault();

    public static ExportForm? OfName(string path) => Parse(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());

    public static string Ending(this ExportForm form) => form switch
    {
        ExportForm.JsonLines => "jsonl",
        ExportForm.Json => "json",
        _ => "csv",
    };

    public static string MediaType(this ExportForm form) => form switch
    {
        ExportForm.JsonLines => "application/jsonl",
        ExportForm.Json => "application/json",
        _ => "text/csv; charset=utf-8",
    };
}
