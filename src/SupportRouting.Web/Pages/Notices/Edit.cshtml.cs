using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Notices;

public sealed class EditModel(ReadNotices notices, KeepNotice keep, FindCovered covered, CurrentUser me, DeskTime desk) : PageModel
{
    public long Number { get; private set; }

    public NoticeForm Form { get; private set; } = new(new NoticeInput(), "");

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancel)
    {
        if (await notices.FindAsync(number, cancel) is not { } stored)
            return NotFound();
        Number = number;
        Form = new NoticeForm(NoticeInput.Of(stored.Written, desk), NoticeSeen.Of(stored).Write());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long number, [Bind(Prefix = "Input")] NoticeInput input, string? seen, CancellationToken cancel)
    {
        Number = number;
        Form = new NoticeForm(input, seen ?? "");
        if (await notices.FindAsync(number, cancel) is null)
            return NotFound();
        var before = NoticeSeen.Read(seen);
        var (notice, wrong) = input.Read(before?.Notice, desk);
        if (!NoticeErrors.Check(ModelState, notice, wrong))
            return this.Again();
        var saved = await keep.ChangeAsync(number, before?.Revision ?? 0, _ => notice, me.Actor, cancel);
        if (saved.Fault is NoticeSaveFault.None)
            return Redirect(NoticeAddresses.Details(number));
        if (saved.Fault is NoticeSaveFault.NotFound)
            return NotFound();
        if (saved.Stored is { } stored)
            Form = NoticeForm.Merged(notice, before, stored, desk);
        else if (saved.Fault is NoticeSaveFault.NothingCovered)
            Form = Form with { Like = await NoticeErrors.NothingCoveredAsync(ModelState, covered, notice, cancel) };
        return this.Again();
    }

    public async Task<IActionResult> OnPostEndAsync(long number, CancellationToken cancel) =>
        (await keep.EndAsync(number, me.Actor, cancel)).Fault is NoticeSaveFault.NotFound ? NotFound() : Redirect(NoticeAddresses.Details(number));
}
