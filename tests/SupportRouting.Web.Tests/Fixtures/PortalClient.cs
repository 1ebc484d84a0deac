using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A browser without scripts: keeps cookies, reads pages, fetches a form's token before it posts.</summary>
public sealed class PortalClient : IDisposable
{
    private readonly HttpClient _http;

    public PortalClient(Uri address, string language)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _http = new HttpClient(handler) { BaseAddress = address };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, Cancel);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request, Cancel);

    /// <summary>Without waiting for the end of an answer that has none.</summary>
    public Task<HttpResponseMessage> StreamAsync(HttpRequestMessage request) => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);

    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));

    /// <summary>Posts fields with the antiforgery token of the page at <paramref name="formPage"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path, IEnumerable<KeyValuePair<string, string>> fields, string formPage = "/account/sign-in")
    {
        var token = await TokenAsync(formPage);
        using var content = new FormUrlEncodedContent(
            [.. fields, new KeyValuePair<string, string>("__RequestVerificationToken", token)]);
        return await _http.PostAsync(path, content, Cancel);
    }

    public async Task<string> TokenAsync(string formPage)
    {
        var page = await PageAsync(formPage);
        return page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"{formPage} has no form.");
    }

    public async Task EnterAsync(PortalRole role)
    {
        using var response = await PostAsync(
            "/account/sign-in?handler=Persona", [new KeyValuePair<string, string>("role", role.ToString())]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
