using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Pages.Records;

namespace SupportRouting.Web.Pages.Publishers;

[RequestFormLimits(ValueCountLimit = SheetPost.MostValues)]
public sealed class EditModel(FindRecord find, RecordEditor editor) : PageModel
{
    private NamedRecord? _record;
    private SheetForm? _form;

    [TempData]
    public string? Done { get; set; }

    public NamedRecord Record => _record ?? throw new InvalidOperationException("The page is shown without its publisher.");

    public SheetForm Form => (_form ?? throw new InvalidOperationException("The page is shown without its form.")) with
    {
        Cancel = PublisherAddresses.Details(Record.Id),
    };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        _record = await find.PublisherAsync(code, cancel);
        if (_record is { IsInStead: true })
            return this.GoOn(Record.Owner.Kind, Record.Id, code);
        _form = _record is null ? null : await editor.ShowAsync(Record.Owner, cancel);
        return _form is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        _record = await find.PublisherAsync(code, cancel);
        if (_record is null)
            return NotFound();
        if (Record.IsInStead)
            return this.GoOn(Record.Owner.Kind, Record.Id, code);
        if (!Request.HasFormContentType || SheetPost.Of(Record.Owner.Kind, Request.Form) is not { } post)
            return BadRequest();
        if (post.Add is not null)
        {
            _form = await editor.AddAsync(Record.Owner, post, cancel);
            return _form is null ? BadRequest() : Page();
        }

        (_form, var notice) = await editor.SaveAsync(Record.Owner, post, cancel);
        if (_form is not null)
            return this.Again();
        Done = notice;
        return notice is null ? BadRequest() : Redirect(PublisherAddresses.Details(Record.Id));
    }
}
