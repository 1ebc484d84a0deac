using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Audit;

/// <summary>Sends the audit as a file while it is read, so that its length does not matter.</summary>
public sealed class AuditExport(ReadAudit audit, AuditFilter filter, bool asJson, DeskTime desk) : IActionResult
{
    private const int SendAt = 32 * 1024;

    // What belongs to no timeline is little.
    private const int MostBeside = 100_000;

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = asJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=audit.{(asJson ? "json" : "csv")}";
        var cancel = context.HttpContext.RequestAborted;
        var text = new StringBuilder();
        if (asJson)
        {
            text.Append('[');
        }
        else
        {
            await response.Body.WriteAsync(SpreadsheetText.Mark, cancel);
            text.AppendRow(
                AuditText.When, AuditText.Ticket, AuditText.Subject, AuditText.Who, AuditText.What, AuditText.Before, AuditText.After, AuditText.Written,
                "kind", "before", "after");
        }

        var isFirst = true;
        await foreach (var row in audit.AllAsync(filter, cancel))
        {
            Append(text, AuditLine.Of(row, desk), row.Entry, isFirst);
            isFirst = false;
            if (text.Length >= SendAt)
                await SendAsync(response, text, cancel);
        }

        foreach (var line in await BesideAsync(cancel))
        {
            Append(text, line, null, isFirst);
            isFirst = false;
        }

        text.Append(asJson ? "\n]\n" : "");
        await SendAsync(response, text, cancel);
    }

    private async Task<IEnumerable<AuditLine>> BesideAsync(CancellationToken cancel)
    {
        var requests = await audit.RequestsAsync(filter, MostBeside, cancel);
        var deletions = await audit.DeletionsAsync(filter, MostBeside, cancel);
        return requests.Select(AuditLine.Of).Concat(deletions.Select(AuditLine.Of)).OrderByDescending(line => line.At);
    }

    private void Append(StringBuilder text, AuditLine line, TicketEntryRecord? entry, bool isFirst)
    {
        var at = line.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        if (!asJson)
        {
            text.AppendRow(at, line.Ticket, line.Subject, line.Who, line.What, line.Before, line.After, line.Text, line.Kind, line.BeforeCode, line.AfterCode);
            return;
        }

        text.Append(isFirst ? "\n" : ",\n").Append(JsonSerializer.Serialize(
            new
            {
                entry?.Id,
                At = at,
                line.Ticket,
                line.Subject,
                By = line.Who,
                entry?.ActorId,
                line.Kind,
                entry?.IsInternal,
                Before = line.BeforeCode,
                After = line.AfterCode,
                entry?.Text,
            },
            Camel));
    }

    private static async Task SendAsync(HttpResponse response, StringBuilder text, CancellationToken cancel)
    {
        await response.WriteAsync(text.ToString(), cancel);
        text.Clear();
    }
}
