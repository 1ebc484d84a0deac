using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Contacts;

/// <summary>Says what is wrong with a contact: a page, or a part of the page where the contact is shown.</summary>
public sealed class WrongModel(PortalDbContext db, ReportContact report, RenewContactWork work, CurrentUser me) : PageModel
{
    public static readonly ContactFault[] Faults = [ContactFault.Gone, ContactFault.OtherDesk, ContactFault.NoAnswer];

    private SupportContact? _contact;

    public WrongInput Input { get; private set; } = new();

    public SupportContact Contact => _contact ?? throw new InvalidOperationException("The page is shown without its contact.");

    /// <summary>What became of the report; null while the form is shown.</summary>
    public ReportOutcome? Outcome { get; private set; }

    public string? FaultError { get; private set; }

    public string Back => Url.IsLocalUrl(Input.Back) ? Input.Back : "/ask";

    public async Task<IActionResult> OnGetAsync([FromQuery, Bind(Prefix = "")] WrongInput input, CancellationToken cancel) =>
        await FindAsync(input, cancel) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm, Bind(Prefix = "")] WrongInput input, CancellationToken cancel)
    {
        if (!await FindAsync(input, cancel))
            return NotFound();
        if (input.Read() is not { } said)
        {
            FaultError = input.FaultProblem;
            return Show(StatusCodes.Status400BadRequest);
        }

        Outcome = await report.RunAsync(said, me.Actor, cancel);
        if (Outcome is ReportOutcome.Done)
            await work.OfContactsAsync([said.Contact.Id], cancel);
        return Show(Outcome switch
        {
            ReportOutcome.NotFound => StatusCodes.Status404NotFound,
            ReportOutcome.Changed => StatusCodes.Status409Conflict,
            ReportOutcome.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status200OK,
        });
    }

    public string Told => Outcome switch
    {
        ReportOutcome.Done => ContactsText.ReportThanks,
        ReportOutcome.Already => ContactsText.ReportAlready,
        ReportOutcome.Changed => ContactsText.ReportChanged,
        ReportOutcome.TooMany => ContactsText.ReportTooMany,
        _ => ContactsText.ReportGone,
    };

    private async Task<bool> FindAsync(WrongInput input, CancellationToken cancel)
    {
        Input = input;
        _contact = input.Key is { } key
            ? (await db.SupportContacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == key.Id, cancel))?.ToContact()
            : null;
        return _contact is not null;
    }

    private IActionResult Show(int status = StatusCodes.Status200OK)
    {
        // A script that asks for the part alone shows it whatever it says.
        if (Request.IsHtmx())
            return Partial("_WrongForm", this);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
