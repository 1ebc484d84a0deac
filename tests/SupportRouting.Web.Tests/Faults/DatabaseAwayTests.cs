using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The database is gone while people and programs work, and comes back.</summary>
public sealed class DatabaseAwayTests(WiredFixture portal) : IClassFixture<WiredFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "The database cannot be reached", "You stay signed in.")]
    [InlineData("it", "Il database non è raggiungibile", "L'accesso resta attivo.")]
    [InlineData("es", "No se puede acceder a la base de datos", "Su sesión sigue iniciada.")]
    [InlineData("pl", "Nie można połączyć się z bazą danych", "Nadal jesteś zalogowany")]
    public async Task Page_WhileTheDatabaseIsAway_SaysSoAndIsThereAgainAfterwards(string language, string title, string signedIn)
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent, language);
        await agent.PageAsync("/offers?query=backup");
        await portal.WhileAwayAsync(async () =>
        {
            using var response = await agent.GetAsync("/offers?query=backup");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter?.Delta);
            var page = await PortalClient.ReadAsync(response);
            Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
            Assert.Contains(signedIn, page.QuerySelector(".error-page")?.TextContent, StringComparison.Ordinal);
            Assert.Equal("/offers?query=backup", page.QuerySelector(".error-page a.btn")?.GetAttribute("href"));
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            foreach (var sheet in page.QuerySelectorAll<IHtmlLinkElement>("link[rel=stylesheet]"))
                using (var style = await agent.GetAsync(sheet.GetAttribute("href") ?? ""))
                    Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        });
        await agent.PageAsync("/offers?query=backup");
    }

    [Fact]
    public async Task Post_WhileTheDatabaseIsAway_KeepsWhatWasTypedToSendItAgain()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        var token = await agent.TokenAsync("/account");
        IHtmlFormElement? again = null;
        await portal.WhileAwayAsync(async () =>
        {
            using var form = Form([new("__RequestVerificationToken", token), new("Preferences.SingleKeys", "false"), new("Preferences.Language", "system"), new("Preferences.Theme", "system"), new("note", "Żubr \"<b>\" & Ciprés")]);
            using var response = await agent.SendAsync(new(HttpMethod.Post, "/account?handler=Preferences") { Content = form });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            again = (await PortalClient.ReadAsync(response)).QuerySelector<IHtmlFormElement>(".error-page form");
        });

        Assert.NotNull(again);
        var fields = again.QuerySelectorAll<IHtmlInputElement>("input").Select(input => KeyValuePair.Create(input.Name ?? "", input.Value)).ToList();
        Assert.Contains(KeyValuePair.Create("note", "Żubr \"<b>\" & Ciprés"), fields);
        using var sent = Form(fields);
        using var answer = await agent.SendAsync(new(HttpMethod.Post, again.GetAttribute("action")) { Content = sent });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await portal.WithDatabaseAsync(async database => Assert.False(await database.Users
            .Where(user => user.Email == "marek.kowal@partner.example").Select(user => user.SingleKeyShortcuts).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task SignIn_WhileTheDatabaseIsAway_WritesNoPasswordIntoThePage()
    {
        using var visitor = portal.Visitor();
        var token = await visitor.TokenAsync("/account/sign-in");
        await portal.WhileAwayAsync(async () =>
        {
            using var form = Form([new("__RequestVerificationToken", token), new("Input.Email", "a@partner.example"), new("Input.Password", "very private words")]);
            using var response = await visitor.SendAsync(new(HttpMethod.Post, "/account/sign-in") { Content = form });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync(Cancel);
            Assert.Contains("Passwords are not kept", text, StringComparison.Ordinal);
            Assert.DoesNotContain("very private words", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Api_WhileTheDatabaseIsAway_SaysSoByItsCodeAndAnswersAgainAfterwards()
    {
        using var api = portal.Api();
        var question = new { asker = "customer", topic = "T31" };
        await portal.WhileAwayAsync(async () =>
        {
            using var response = await api.PostAsJsonAsync("/api/v1/decisions", question, Cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter?.Delta);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Assert.Equal("databaseUnavailable", problem.GetProperty("code").GetString());
        });
        using var later = await api.PostAsJsonAsync("/api/v1/decisions", question, Cancel);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Health_WhileTheDatabaseIsAway_IsLiveAndNotReady()
    {
        using var http = portal.Api(key: null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await HealthAsync(http));
        await portal.WhileAwayAsync(async () =>
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), await HealthAsync(http)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await HealthAsync(http));
    }

    [Fact]
    public async Task Log_WhileTheDatabaseIsAway_HasOneLineARequestAndNoStackOfOurs()
    {
        using var api = portal.Api();
        await portal.WhileAwayAsync(async () => (await api.GetAsync("/api/v1/topics", Cancel)).Dispose());
        Assert.Contains(portal.Log.Lines, line => line.StartsWith("Error 1003 ", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains("ExceptionHandlerMiddleware", StringComparison.Ordinal) && line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_OfAFailedPage_NamesThePageThatWasAskedFor()
    {
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        await portal.WhileAwayAsync(async () => (await agent.GetAsync("/account")).Dispose());
        (await agent.GetAsync("/no-such-page")).Dispose();
        await Eventually.TrueAsync(() => Requests().Any(line => line.Contains("GET (none) 404", StringComparison.Ordinal)), "The request has no line.");
        Assert.Contains(Requests(), line => line.Contains("GET account 503", StringComparison.Ordinal));
        Assert.DoesNotContain(Requests(), line => line.Contains("error/", StringComparison.Ordinal));
    }

    private IEnumerable<string> Requests() => portal.Log.Lines.Where(line => line.Contains("RequestLog", StringComparison.Ordinal));

    private static FormUrlEncodedContent Form(IEnumerable<KeyValuePair<string, string>> fields) => new(fields);

    private static async Task<(HttpStatusCode Live, HttpStatusCode Ready)> HealthAsync(HttpClient http)
    {
        using var live = await http.GetAsync("/healthz/live", Cancel);
        using var ready = await http.GetAsync("/healthz/ready", Cancel);
        return (live.StatusCode, ready.StatusCode);
    }
}
