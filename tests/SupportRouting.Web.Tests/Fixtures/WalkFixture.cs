using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A portal whose visitors stay from page to page: what their browser loaded and compiled once serves all pages.</summary>
public sealed class WalkFixture(PostgresFixture postgres, BrowserFixture browser) : PortalFixture(postgres)
{
    private readonly Dictionary<string, BrowserSession> _visitors = new(StringComparer.Ordinal);

    /// <summary>A visit that fails leaves a picture, and the next has a new browser.</summary>
    public async Task VisitAsync(PortalRole? role, Func<BrowserSession, Task> visit)
    {
        var name = role?.ToString() ?? "";
        var session = _visitors.GetValueOrDefault(name);
        if (session is null)
        {
            session = await browser.OpenAsync(this);
            await session.BringRulesAsync();
            _visitors[name] = session;
            if (role is { } known)
                await session.EnterAsync(known);
        }

        try
        {
            await browser.WatchAsync(session, visit);
        }
        catch
        {
            _visitors.Remove(name);
            await session.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var session in _visitors.Values)
            await session.DisposeAsync();
        await base.DisposeAsync();
    }
}
