using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Audit;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Admin.Audit;

public sealed class IndexModel(ReadAudit audit, OverridesByRow overrides, DeskTime desk) : PageModel
{
    private const int PageSize = 50;
    private const int Beside = 20;

    public AuditFilter Filter { get; private set; } = new();

    public AuditPage Found { get; private set; } = new([], null);

    public IReadOnlyList<Colleague> Actors { get; private set; } = [];

    public IReadOnlyList<OverriddenRow> Overrides { get; private set; } = [];

    public IReadOnlyList<PersonRequestRecord> Requests { get; private set; } = [];

    public IReadOnlyList<TicketDeletionRecord> Deletions { get; private set; } = [];

    public bool IsFirstPage { get; private set; } = true;

    /// <summary>What was typed for a ticket and is no number.</summary>
    public string? WrongTicket { get; private set; }

    public bool IsNarrowed => Filter != new AuditFilter();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = AuditAddresses.Read(Request.Query);
        WrongTicket = Filter.TicketNumber is null && Request.Query["ticket"].FirstOrDefault()?.Trim() is { Length: > 0 } typed ? typed : null;
        var before = long.TryParse(Request.Query["before"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        IsFirstPage = before is null;
        Actors = await audit.ActorsAsync(cancel);
        if (WrongTicket is null)
            Found = await audit.PageAsync(Filter, before, PageSize, cancel);
        Overrides = await overrides.ListAsync(cancel);
        Requests = await audit.RequestsAsync(Filter, Beside, cancel);
        Deletions = await audit.DeletionsAsync(Filter, Beside, cancel);
    }

    public IActionResult OnGetExport(string? format) => format is "csv" or "json"
        ? new AuditExport(audit, AuditAddresses.Read(Request.Query), format is "json", desk)
        : NotFound();
}
