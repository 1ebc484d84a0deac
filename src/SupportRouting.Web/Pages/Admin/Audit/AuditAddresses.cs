using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Admin.Audit;

/// <summary>Addresses of the audit, and the filters they hold. What is not known there does not narrow.</summary>
public static class AuditAddresses
{
    public const string Path = "/admin/audit";

    private const string DayFormat = "yyyy-MM-dd";

    public static AuditFilter Read(IQueryCollection query) => new()
    {
        ActorId = Guid.TryParse(query["who"].FirstOrDefault(), out var id) ? id : null,
        System = ReadAudit.Systems.FirstOrDefault(name => name == query["who"].FirstOrDefault()),
        Kind = FactNames.TryRead<TicketEntryKind>(query["what"].FirstOrDefault(), out var kind) ? kind : null,
        TicketNumber = TicketNumber.TryParse(query["ticket"].FirstOrDefault(), out var number) ? number.Value : null,
        From = Day(query["from"].FirstOrDefault()),
        To = Day(query["to"].FirstOrDefault()),
    };

    public static string Of(AuditFilter filter, long? before = null) =>
        With(filter, ("before", before?.ToString(CultureInfo.InvariantCulture)));

    public static string Export(AuditFilter filter, string format) => With(filter, ("handler", "Export"), ("format", format));

    public static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static string With(AuditFilter filter, params (string Name, string? Value)[] more) => QueryHelpers.AddQueryString(
        Path,
        [
            new("who", filter.ActorId?.ToString() ?? filter.System),
            new("what", filter.Kind is { } kind ? FactNames.Name(kind) : null),
            new("ticket", filter.TicketNumber is { } number ? new TicketNumber(number).ToString() : null),
            new("from", Text(filter.From)),
            new("to", Text(filter.To)),
            .. more.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
