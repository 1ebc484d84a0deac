using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

/// <summary>Short ways to call the API of tickets.</summary>
internal sealed class TicketApi(HttpClient http) : IDisposable
{
    public const string Address = "/api/v1/tickets";

    public static readonly object Question = new
    {
        question = "Nobody can sign in since this morning",
        asker = "customer",
        topic = "T30",
        publisherKind = "thirdParty",
        purchaseChannel = "csp",
        servingModel = "directBill",
        technicalSupportBy = "isv",
    };

    public static TicketApi Of(PortalFixture portal) => new(portal.Api());

    public Task<ApiAnswer> OpenAsync(object? body = null, string? key = null) => SendAsync(HttpMethod.Post, Address, body ?? Question, key);

    public async Task<string> NumberAsync(object? body = null) => (await OpenAsync(body)).Expect(HttpStatusCode.Created).Text("number") ?? "";

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, $"{Address}{path}", null);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, string? key = null, string? tag = null) =>
        SendAsync(HttpMethod.Post, $"{Address}/{path}", body, key, tag);

    public Task<ApiAnswer> PatchAsync(string number, object body, string? tag, string? key = null) =>
        SendAsync(HttpMethod.Patch, $"{Address}/{number}", body, key, tag);

    public void Dispose() => http.Dispose();

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, string? key = null, string? tag = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, path);
        if (body is string text)
            request.Content = new StringContent(text, System.Text.Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var response = await http.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsStringAsync(cancel);
        return new ApiAnswer(
            response.StatusCode, answer.Length is 0 ? default : JsonSerializer.Deserialize<JsonElement>(answer), response.Headers.ETag?.Tag,
            response.Headers.Location?.ToString());
    }
}

/// <summary>What the API answered.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body, string? Tag, string? Location)
{
    public IEnumerable<string> Errors => Body.GetProperty("errors").EnumerateObject().Select(error => error.Name);

    public IEnumerable<string?> Kinds => Body.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString());

    public string? Text(string name) => Body.GetProperty(name).GetString();

    public ApiAnswer Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Body}");
        return this;
    }
}
