using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Partners.Support;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>The settings of technical support, the newest first, and what was changed.</summary>
public sealed class IndexModel(ListSupport settings) : PageModel
{
    private const int PageSize = 50;
    private const int HistorySize = 20;

    [TempData]
    public string? Told { get; set; }

    public SupportDone? Done { get; private set; }

    public bool IsEnded { get; private set; }

    public string? About { get; private set; }

    public SupportPage Found { get; private set; } = new([], null);

    public bool IsFirstPage { get; private set; } = true;

    public SupportHistory History { get; private set; } = new([], null);

    public bool IsLatestHistory { get; private set; } = true;

    public DateOnly Today => settings.Today;

    public async Task OnGetAsync(string? state, string? about, string? after, string? changes, CancellationToken cancel)
    {
        (Done, IsEnded, About) = (SupportDone.Read(Told), state is "ended", about?.Trim().ToLowerInvariant() is { Length: > 0 } typed ? typed : null);
        var (last, lastChange) = (Number(after), Number(changes));
        (IsFirstPage, IsLatestHistory) = (last is null, lastChange is null);
        Found = await settings.PageAsync(IsEnded, About, last, PageSize, cancel);
        History = await settings.HistoryAsync(lastChange, HistorySize, cancel);
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
