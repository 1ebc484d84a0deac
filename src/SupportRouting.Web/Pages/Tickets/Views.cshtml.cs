using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Import;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Saves what the queue shows under a name, and keeps those names.</summary>
public sealed class ViewsModel(SavedViews views, CurrentUser me) : PageModel
{
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    /// <summary>The queue to save; null when the page is opened for its list alone.</summary>
    public string? Filter { get; private set; }

    public string? Name { get; private set; }

    public bool Shared { get; private set; }

    /// <summary>The view that is being renamed.</summary>
    public Guid? Renamed { get; private set; }

    public string? Error { get; private set; }

    public bool IsStaff => me.IsStaff;

    public async Task<IActionResult> OnGetAsync(string? filter, CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        Filter = filter is null ? null : QueueFilter.Clean(filter);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? filter, string? name, bool shared, CancellationToken cancel)
    {
        (Filter, Name, Shared) = (QueueFilter.Clean(filter), name, shared);
        return await SaveAsync(clean => views.AddAsync(clean, Filter, shared, me.Actor, cancel), Filter, cancel);
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id, string? name, bool shared, CancellationToken cancel)
    {
        (Renamed, Name, Shared) = (id, name, shared);
        return await SaveAsync(clean => views.ChangeAsync(id, clean, shared, me.Actor, cancel), null, cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        await views.DeleteAsync(id, me.Actor, cancel) ? Redirect(QueueAddresses.Views) : NotFound();

    private async Task<IActionResult> SaveAsync(Func<string, Task<SavedViewFault>> save, string? filter, CancellationToken cancel)
    {
        if (me.Records.IsNobody)
            return NotFound();
        var clean = StorableText.Cut(Name?.Trim() ?? "", SavedViewRecord.NameLength + 1);
        var fault = clean.Length is 0 or > SavedViewRecord.NameLength ? (SavedViewFault?)null : await save(clean);
        if (fault is SavedViewFault.None)
            return Redirect(filter is null ? QueueAddresses.Views : QueueAddresses.Path + filter);
        if (fault is SavedViewFault.NotFound)
            return NotFound();
        Error = fault switch
        {
            SavedViewFault.NameTaken => QueueText.ViewNameTaken,
            SavedViewFault.TooMany => Words.Fill(QueueText.ViewTooMany, SavedViews.MostOfOnePerson),
            _ => Words.Fill(QueueText.ViewNameWrong, SavedViewRecord.NameLength),
        };
        await LoadAsync(cancel);
        return this.Again();
    }

    private async Task LoadAsync(CancellationToken cancel) => Saved = await views.ListAsync(me.Actor, cancel);
}
