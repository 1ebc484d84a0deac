using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Audit;

/// <summary>Sends the audit as a file while it is read, so that its length does not matter.</summary>
public sealed class AuditExport(IAsyncEnumerable<AuditRow> rows, bool asJson) : IActionResult
{
    private const int SendAt = 32 * 1024;

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = asJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=audit.{(asJson ? "json" : "csv")}";
        var cancel = context.HttpContext.RequestAborted;
        var text = new StringBuilder();
        if (asJson)
            text.Append('[');
        else
            await response.Body.WriteAsync(SpreadsheetText.Mark, cancel);
        if (!asJson)
            text.AppendRow(AuditText.When, AuditText.Ticket, AuditText.Subject, AuditText.Who, AuditText.What, AuditText.Before, AuditText.After, AuditText.Written);
        var isFirst = true;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            Append(text, row, isFirst);
            isFirst = false;
            if (text.Length >= SendAt)
                await SendAsync(response, text, cancel);
        }

        text.Append(asJson ? "\n]\n" : "");
        await SendAsync(response, text, cancel);
    }

    private void Append(StringBuilder text, AuditRow row, bool isFirst)
    {
        var (entry, number) = (row.Entry, new TicketNumber(row.Entry.TicketNumber).ToString());
        var at = entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        if (asJson)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(JsonSerializer.Serialize(
                new { entry.Id, At = at, Ticket = number, row.Subject, By = entry.ActorName, entry.ActorId, Kind = FactNames.Name(entry.Kind), entry.IsInternal, entry.Before, entry.After, entry.Text },
                Camel));
        }
        else
        {
            text.AppendRow(at, number, row.Subject, entry.ActorName, FactNames.Name(entry.Kind), entry.Before, entry.After, entry.Text);
        }
    }

    private static async Task SendAsync(HttpResponse response, StringBuilder text, CancellationToken cancel)
    {
        await response.WriteAsync(text.ToString(), cancel);
        text.Clear();
    }
}
