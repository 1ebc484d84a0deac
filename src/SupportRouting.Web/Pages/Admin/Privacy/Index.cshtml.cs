using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Privacy;

/// <summary>Everything about one person: how much there is, to give out, to erase. Who it is never stands in an address.</summary>
public sealed class IndexModel(FindPerson find, ExportPerson export, ErasePerson erase, RetentionOptions retention, CurrentUser me) : PageModel, IShownAgain
{
    public PrivacyInput Input { get; private set; } = new();

    /// <summary>How many tickets name the person; null while nobody was asked about.</summary>
    public int? Count { get; private set; }

    [TempData]
    public int? Erased { get; set; }

    public RetentionOptions Retention => retention;

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        await TryUpdateModelAsync(Input, nameof(Input));
        return await CountAsync(cancel);
    }

    public void OnGet()
    {
        // The form stands there by itself.
    }

    public async Task<IActionResult> OnPostFindAsync(PrivacyInput input, CancellationToken cancel)
    {
        Input = input;
        await CountAsync(cancel);
        return Page();
    }

    public IActionResult OnPostExport(PrivacyInput input) =>
        new PersonFile(Checked(input), (person, to, cancel) => export.WriteAsync(person, to, me.Actor, cancel));

    public async Task<IActionResult> OnPostEraseAsync(PrivacyInput input, CancellationToken cancel)
    {
        Input = input;
        var person = Checked(input);
        if (!string.Equals(input.Again?.Trim(), person.Text, StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError("Input.Again", PrivacyText.AgainWrong);
            await CountAsync(cancel);
            return this.Again();
        }

        Erased = await erase.RunAsync(person, input.WithAttachments, me.Actor, cancel);
        return Redirect(PrivacyInput.Path);
    }

    public IActionResult OnPost() => NotFound();

    private static Person Checked(PrivacyInput input) => Person.Of(input.Person) ?? throw new InvalidOperationException("The person was not checked.");

    private async Task<bool> CountAsync(CancellationToken cancel)
    {
        Count = Person.Of(Input.Person) is { } person ? await find.CountAsync(person, cancel) : null;
        return true;
    }
}
