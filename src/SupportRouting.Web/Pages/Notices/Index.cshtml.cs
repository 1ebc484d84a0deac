using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>The service notices of one phase, the newest first.</summary>
public sealed class IndexModel(ReadNotices notices, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public static readonly NoticePhase[] Phases = [NoticePhase.Current, NoticePhase.Planned, NoticePhase.Over];

    public NoticePhase Phase { get; private set; } = NoticePhase.Current;

    public NoticePage Found { get; private set; } = new([], null);

    public bool IsFirstPage { get; private set; } = true;

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(string? state, string? after, CancellationToken cancel)
    {
        Now = time.GetUtcNow();
        Phase = FactNames.TryRead<NoticePhase>(state, out var phase) ? phase : NoticePhase.Current;
        var last = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        IsFirstPage = last is null;
        Found = await notices.PageAsync(Phase, last, PageSize, cancel);
    }
}
