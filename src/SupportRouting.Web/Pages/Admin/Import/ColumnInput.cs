using SupportRouting.Data.Tickets.Import;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Import;

/// <summary>Which field somebody says a column is.</summary>
public sealed class ColumnInput
{
    public string? Column { get; set; }

    public string? Field { get; set; }

    public static List<ColumnInput> Of(string? columns) =>
        [.. (ColumnChoices.Read(columns) ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(one => new ColumnInput { Column = one.Key, Field = one.Value })];

    public static IReadOnlyDictionary<string, string> ToChoice(IEnumerable<ColumnInput> columns) => columns
        .Where(one => one.Column is not null).DistinctBy(one => one.Column, StringComparer.Ordinal)
        .ToDictionary(one => one.Column ?? "", one => one.Field ?? TicketColumns.None, StringComparer.Ordinal);

    /// <summary>What is wrong with what was said; null when nothing is.</summary>
    public static string? Fault(IReadOnlyCollection<ColumnInput> columns)
    {
        var said = columns.Select(one => one.Field ?? TicketColumns.None).Where(field => field.Length > 0).ToList();
        if (said.Find(field => !TicketColumns.Fields.Contains(field, StringComparer.Ordinal)) is { } unknown)
            return Words.Fill(ImportText.ColumnTwice, unknown);
        if (said.GroupBy(field => field, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return Words.Fill(ImportText.ColumnTwice, TicketFieldWords.Of(twice.Key));
        return said.Contains(TicketColumns.Question, StringComparer.Ordinal) || said.Contains(TicketColumns.Subject, StringComparer.Ordinal)
            ? null
            : ImportText.ColumnQuestionMissing;
    }
}
