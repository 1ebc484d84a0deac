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

    /// <summary>Where the person was found; null while nobody was asked about.</summary>
    public PersonFound? Found { get; private set; }

    [TempData]
    public int? Erased { get; set; }

    public RetentionOptions Retention => retention;

    public async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        await TryUpdateModelAsync(Input, nameof(Input));
        await LookAsync(cancel);
        return true;
    }

    public void OnGet()
    {
        // The form stands there by itself.
    }

    public async Task<IActionResult> OnPostFindAsync(PrivacyInput input, CancellationToken cancel)
    {
        Input = input;
        await LookAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync(PrivacyInput input, CancellationToken cancel) => Person.Of(input.Person) is { } person
        ? new PersonFile(person, (some, to, aborted) => export.WriteAsync(some, to, me.Actor, aborted))
        : await AgainAsync(input, nameof(input.Person), Words.Fill(PrivacyText.PersonWrong, Person.LeastLength), cancel);

    public async Task<IActionResult> OnPostEraseAsync(PrivacyInput input, CancellationToken cancel)
    {
        if (Person.Of(input.Person) is not { } person)
            return await AgainAsync(input, nameof(input.Person), Words.Fill(PrivacyText.PersonWrong, Person.LeastLength), cancel);
        if (!string.Equals(input.Again?.Trim(), person.Text, StringComparison.OrdinalIgnoreCase))
            return await AgainAsync(input, nameof(input.Again), PrivacyText.AgainWrong, cancel);
        Erased = await erase.RunAsync(person, input.WithAttachments, me.Actor, cancel);
        return Redirect(PrivacyInput.Path);
    }

    public IActionResult OnPost() => NotFound();

    private async Task<IActionResult> AgainAsync(PrivacyInput input, string field, string error, CancellationToken cancel)
    {
        Input = input;
        ModelState.AddModelError($"Input.{field}", error);
        await LookAsync(cancel);
        return this.Again();
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        if (Input.Person is { } text && Person.CanBeLookedFor(text))
            Found = await find.LookAsync(text, cancel);
    }
}
