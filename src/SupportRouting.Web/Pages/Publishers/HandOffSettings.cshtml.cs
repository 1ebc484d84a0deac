using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Publishers;

public sealed class HandOffSettingsModel(SetHandOffPattern settings, CurrentUser me) : PageModel
{
    private HandOffSettings? _stored;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [TempData]
    public bool IsSaved { get; set; }

    public HandOffSettings Stored => _stored ?? throw new InvalidOperationException("The page is shown without its publisher.");

    public string? Pattern { get; private set; }

    public IReadOnlyList<DeskHolidays> Desks { get; private set; } = [];

    public bool WasChanged { get; private set; }

    /// <summary>What is stored, carried by the form so that a change by somebody else is noticed.</summary>
    public string Seen => string.Join('\n', Stored.Desks.Select(desk => $"{desk.Email} {desk.Holidays}").Prepend(Stored.Pattern ?? ""));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        _stored = await settings.ReadAsync(Code, cancel);
        if (_stored is null)
            return NotFound();
        (Pattern, Desks) = (Stored.Pattern, Stored.Desks);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? pattern, string[] holidays, string? seen, CancellationToken cancel)
    {
        _stored = await settings.ReadAsync(Code, cancel);
        if (_stored is null)
            return NotFound();
        Pattern = pattern;
        Desks = [.. Stored.Desks.Select((desk, i) => desk with { Holidays = i < holidays.Length ? holidays[i] : desk.Holidays })];
        var parsed = ReferencePattern.Parse(pattern);
        if (parsed.Problem is ValueProblem.TooLong)
            ModelState.AddModelError(nameof(Pattern), Words.Fill(HandOffSettingsText.ErrorTooLong, ReferencePattern.MaxLength));
        else if (parsed.Problem is ValueProblem.Malformed)
            ModelState.AddModelError(nameof(Pattern), HandOffSettingsText.ErrorPattern);
        var desks = Desks.Select((desk, i) => desk with { Holidays = Checked(desk.Holidays, i) }).ToList();
        WasChanged = ModelState.IsValid && seen?.ReplaceLineEndings("\n") != Seen;
        if (!ModelState.IsValid || WasChanged)
            return this.Again();

        if (await settings.SaveAsync(Code, Stored, parsed.Value, desks, new RecordActor(me.Id, me.DisplayName), cancel))
        {
            IsSaved = true;
            return Redirect(PublisherAddresses.HandOffSettings(Code));
        }

        _stored = await settings.ReadAsync(Code, cancel);
        WasChanged = true;
        return _stored is null ? NotFound() : this.Again();
    }

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    private string? Checked(string? text, int place)
    {
        var days = Holidays.Read(text);
        var written = days is null ? null : Holidays.Write(days);
        if (days is null)
            ModelState.AddModelError($"holidays-{place}", HandOffSettingsText.ErrorHolidays);
        else if (written?.Length > SupportContact.HolidaysMaxLength)
            ModelState.AddModelError($"holidays-{place}", Words.Fill(HandOffSettingsText.ErrorTooLong, SupportContact.HolidaysMaxLength));
        return written;
    }
}
