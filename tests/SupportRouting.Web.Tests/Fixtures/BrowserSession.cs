using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>One visitor in the browser.</summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private static readonly object ByStandards = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
    };

    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private bool _isRecorded;

    private BrowserSession(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about: blocked scripts and styles, errors, missing files.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<BrowserSession> StartAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(10_000);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>Records what happens from here on, for when it ends badly.</summary>
    public async Task RecordAsync()
    {
        await _context.Tracing.StartAsync(new());
        _isRecorded = true;
    }

    /// <summary>Has the rules of accessibility at hand on each page, for who asks them on each.</summary>
    public Task BringRulesAsync() => _context.AddInitScriptAsync(Axe);

    public async Task EnterAsync(PortalRole role, string path = "/ask")
    {
        await Page.GotoAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(path));
        await Page.Locator($"button[name=role][value={role}]").ClickAsync();
        await Page.WaitForURLAsync("**" + path);
    }

    /// <summary>Fails with each accessibility finding of the page as it stands.</summary>
    public Task AssertAccessibleAsync() => AssertAsync(ByStandards, off: []);

    /// <summary>The rules that colours can break.</summary>
    public Task AssertColoursAsync() => AssertAsync(new { type = "rule", values = OfColours }, off: []);

    /// <summary>All rules but those that colours can break.</summary>
    public Task AssertShapeAsync() => AssertAsync(ByStandards, OfColours);

    // No page has frames, so that axe can be asked in the page itself: its wrapper for this browser opens another page each time.
    private async Task AssertAsync(object only, string[] off)
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>(
            """
            async ({ only, off }) => {
              const rules = Object.fromEntries(off.map(rule => [rule, { enabled: false }]));
              const { violations } = await axe.run(document, { runOnly: only, rules, resultTypes: ['violations'] });
              return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).join(' · ')}`);
            }
            """,
            new { only, off });
        Assert.True(found.Length == 0, string.Join('\n', found.Prepend(Page.Url)));
    }

    /// <summary>Fails when the page is wider than the window, so that one would have to scroll sideways.</summary>
    public async Task AssertFitsAsync()
    {
        var extra = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(extra <= 0, $"{Page.Url} is {extra} px wider than the window.");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    internal async Task KeepEvidenceAsync()
    {
        var name = TestContext.Current.Test?.TestDisplayName ?? "test";
        var file = Checkout.Path("TestResults", string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')));
        await Page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
        if (_isRecorded)
            await _context.Tracing.StopAsync(new() { Path = file + ".zip" });
    }
}
