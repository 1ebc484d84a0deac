using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Shared;

/// <summary>An entry of the left rail. It stands here once its page is there.</summary>
public sealed record NavigationEntry(string Path, string Icon, Func<string> Words)
{
    public static readonly NavigationEntry[] All =
    [
        new("/ask", "message-question", () => ShellText.Ask),
        new("/offers", "packages", () => ShellText.Offers),
        new("/who-answers-what", "table", () => ShellText.WhoAnswersWhat),
    ];

    public bool IsCurrent(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
