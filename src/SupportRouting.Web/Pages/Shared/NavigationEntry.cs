using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Shared;

/// <summary>An entry of the left rail. It stands here once its page is there.</summary>
public sealed record NavigationEntry(string Path, string Icon, Func<string> Words)
{
    /// <summary>Who finds the place useful; the page itself asks for rights.</summary>
    public Func<CurrentUser, bool> IsFor { get; init; } = _ => true;

    /// <summary>Stands apart, below the others.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Says how many proposed changes wait there.</summary>
    public bool CountsProposals { get; init; }

    /// <summary>Where its details stand, if not below its path.</summary>
    public string? DetailsPath { get; init; }

    /// <summary>How many things wait there.</summary>
    public Func<IServiceProvider, CancellationToken, Task<int>>? Count { get; init; }

    public static readonly NavigationEntry[] All =
    [
        new("/ask", "message-question", () => ShellText.Ask),
        new("/tickets", "inbox", () => ShellText.Tickets) { IsFor = me => !me.Records.IsNobody },
        new("/offers", "packages", () => ShellText.Offers),
        new("/providers", "building-warehouse", () => ShellText.Providers) { IsFor = me => !me.IsStaff },
        new("/resellers", "building-warehouse", () => ShellText.Resellers) { IsFor = me => me.IsStaff, DetailsPath = "/partners" },
        new("/who-answers-what", "table", () => ShellText.WhoAnswersWhat),
        new("/admin/contacts", "user-check", () => ShellText.Contacts)
        {
            IsFor = me => me.IsGlobalAdmin,
            IsAdmin = true,
            Count = (services, cancel) => services.GetRequiredService<ReadContactWork>().CountAsync(cancel),
        },
        new("/admin/notices", "speakerphone", () => ShellText.Notices) { IsFor = me => me.IsStaff, IsAdmin = true, DetailsPath = "/notices" },
        new("/admin/technical-support", "headset", () => ShellText.Support) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true },
        new("/admin/review", "list-check", () => ShellText.Review) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true, CountsProposals = true },
        new("/admin/duplicates", "arrow-merge", () => ShellText.Duplicates) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true },
        new("/admin/import", "file-import", () => ShellText.Imports) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true },
        new("/admin/audit", "history", () => ShellText.Audit) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true },
        new("/admin/privacy", "shield-lock", () => ShellText.Privacy) { IsFor = me => me.IsGlobalAdmin, IsAdmin = true },
    ];

    public bool IsCurrent(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        || (DetailsPath is not null && request.Path.StartsWithSegments(DetailsPath, StringComparison.OrdinalIgnoreCase));
}
