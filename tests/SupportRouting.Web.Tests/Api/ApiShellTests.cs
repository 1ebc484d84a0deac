using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Security;
using SupportRouting.Web.Security;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class LimitedFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    public const int PerMinute = 3;

    protected override IEnumerable<(string Name, string Value)> Settings => [("RateLimit:ApiPerMinute", "3")];
}

/// <summary>What every call of the API has in common, whatever it does.</summary>
public sealed class ApiShellTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_WithoutKey_Is401AsProblem()
    {
        using var http = portal.Api(key: null);
        using var response = await http.GetAsync("/api/v1/anything", Cancel);
        await AssertProblemAsync(response, HttpStatusCode.Unauthorized, "notSignedIn");
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData(" ")]
    public async Task Call_WithWrongKey_Is401AsProblem(string key)
    {
        using var http = portal.Api(key: null);
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key);
        using var response = await http.GetAsync("/api/v1/anything", Cancel);
        await AssertProblemAsync(response, HttpStatusCode.Unauthorized, "notSignedIn");
    }

    [Fact]
    public async Task Call_ToNothing_Is404AsProblem()
    {
        using var http = portal.Api();
        using var response = await http.GetAsync("/api/v1/anything", Cancel);
        await AssertProblemAsync(response, HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Call_ByAnotherMethod_Is405AsProblem()
    {
        using var http = portal.Api();
        using var response = await http.PostAsync("/api/v1/openapi.json", null, Cancel);
        await AssertProblemAsync(response, HttpStatusCode.MethodNotAllowed, "methodNotAllowed");
    }

    [Fact]
    public async Task Body_BeyondTheLimit_Is413AsProblem()
    {
        using var http = portal.Api();
        // Asks before it sends, as curl does, so that the answer is read and not a connection that breaks.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var body = new StringContent(
            "[\"" + new string('x', (int)WebProtection.MostRequestBytes) + "\"]", System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/api/v1/decisions", body, Cancel);
        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "tooLarge");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_OfAnotherKind_Is415AsProblem(string? mediaType)
    {
        using var http = portal.Api();
        using var body = new StringContent("""{"asker":"customer","topic":"T31"}""");
        body.Headers.ContentType = mediaType is null ? null : new(mediaType);
        using var response = await http.PostAsync("/api/v1/decisions", body, Cancel);
        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "wrongMediaType");
    }

    [Fact]
    public async Task Call_ByRevokedKey_Is401()
    {
        var secret = ApiKey.NewSecret();
        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(new ApiKey
            {
                Id = Guid.NewGuid(),
                Name = "Old",
                Hash = ApiKey.HashOf(secret),
                Role = PortalRole.AdminAgent,
                CreatedAt = DateTimeOffset.UnixEpoch,
                RevokedAt = DateTimeOffset.UnixEpoch,
            });
            await database.SaveChangesAsync(Cancel);
        });
        using var http = portal.Api(secret);
        using var response = await http.GetAsync("/api/v1/openapi.json", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Key_InTheDatabase_IsAHashAndNotesItsUse()
    {
        using var http = portal.Api();
        (await http.GetAsync("/api/v1/openapi.json", Cancel)).Dispose();
        await portal.WithDatabaseAsync(async database =>
        {
            var key = await database.Set<ApiKey>().SingleAsync(one => one.Name == "Sample key", Cancel);
            Assert.NotNull(key.LastUsedAt);
            Assert.DoesNotContain(PortalFixture.ApiKey, key.Hash, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Change_ByCookieWithoutProof_IsRefused()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/openapi.json");
        using var response = await admin.SendAsync(request);
        await AssertProblemAsync(response, HttpStatusCode.BadRequest, "antiforgeryFailed");
    }

    [Fact]
    public async Task Page_WithAKey_IsNotSignedIn()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.Address };
        http.DefaultRequestHeaders.Add("X-Api-Key", PortalFixture.ApiKey);
        using var response = await http.GetAsync("/ask", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Document_OfTheApi_IsOpenApi31()
    {
        using var http = portal.Api();
        var document = await http.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json", Cancel);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    internal static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString() ?? "");
        return problem;
    }
}

public sealed class ApiLimitTests(LimitedFixture portal) : IClassFixture<LimitedFixture>
{
    [Fact]
    public async Task Calls_BeyondTheLimit_Are429WithAWait()
    {
        using var http = portal.Api();
        for (var call = 0; call < LimitedFixture.PerMinute; call++)
            (await http.GetAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken)).Dispose();
        using var response = await http.GetAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);
        await ApiShellTests.AssertProblemAsync(response, HttpStatusCode.TooManyRequests, "tooManyCalls");
        Assert.NotNull(response.Headers.RetryAfter);
    }
}
