using System.Text.Encodings.Web;
using System.Text.Json;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>Writes down everything that is kept about a person, ticket by ticket, and records that it was given out.</summary>
public sealed class ExportPerson(PortalDbContext db, FindPerson find, PersonRequests requests, TimeProvider time)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many tickets name the person.</returns>
    public Task<int> WriteAsync(Person person, Stream to, TicketActor actor, CancellationToken cancel) =>
        requests.RecordAsync(PersonRequestKind.Exported, person, actor, async count =>
        {
            await using var json = new Utf8JsonWriter(to, Readable);
            json.WriteStartObject();
            json.WriteString("person", person.Text);
            json.WriteString("exportedAt", time.GetUtcNow());
            json.WriteStartArray("tickets");
            var known = await find.KnownAsync(person, cancel);
            foreach (var some in (await find.NumbersAsync(known, cancel)).Chunk(FindPerson.BatchSize))
            {
                db.ChangeTracker.Clear();
                var papers = await TicketPapers.LoadAsync(db, some, cancel);
                var named = papers.Naming(known).ToList();
                foreach (var ticket in named)
                    json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(Of(ticket, papers), Camel));
                await json.FlushAsync(cancel);
                count(named.Count);
            }

            db.ChangeTracker.Clear();
            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancel);
        });

    private static object Of(TicketRecord ticket, TicketPapers papers) => new
    {
        Number = new TicketNumber(ticket.Number).ToString(),
        ticket.Subject,
        ticket.Question,
        ticket.Language,
        ticket.AskerName,
        ticket.AskerEmail,
        ticket.CreatedAt,
        ticket.ClosedAt,
        Status = FactNames.Name(ticket.Status),
        Tags = ticket.Tags.Select(t => t.Tag),
        Timeline = ticket.Entries.OrderBy(e => e.Id).Select(e => new { e.At, By = e.ActorName, Kind = FactNames.Name(e.Kind), e.Text, e.Before, e.After }),
        HandOffs = papers.HandOffsOf(ticket).OrderBy(h => h.Id).Select(h => new { h.SentAt, To = FactNames.Name(h.To), h.Recipient, h.Subject, h.Body }),
        Mails = papers.MailsOf(ticket).OrderBy(m => m.Id).Select(m => new { m.WrittenAt, m.To, m.Subject, m.Body }),
        Attachments = papers.AttachmentsOf(ticket).OrderBy(a => a.AddedAt).Select(a => new { a.FileName, a.AddedAt, By = a.AddedByName }),
    };
}
