using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Accounts;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Api;

public sealed class ImportApiTests(ImportFixture portal) : IClassFixture<ImportFixture>
{
    private const string Path = "/api/v1/imports";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_GoodFile_IsAcceptedAndTakenOver()
    {
        var publisher = ImportUploads.NewPublisher();
        using var api = portal.Api();
        using var form = ImportUploads.Form(("a.csv", ImportUploads.Offers(publisher, 3)), ("b.csv", ImportUploads.Offers(publisher, 2)));
        using var response = await api.PostAsync(Path, form, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var sent = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal($"{Path}/{sent.GetProperty("id").GetString()}", response.Headers.Location?.ToString());
        Assert.Equal(("offers", "[\"a.csv\",\"b.csv\"]"), (sent.GetProperty("kind").GetString(), sent.GetProperty("files").GetRawText()));

        var done = await DoneAsync(api, response.Headers.Location);
        Assert.Equal(("done", 3), (done.GetProperty("state").GetString(), done.GetProperty("counts").GetProperty("added").GetInt32()));
        Assert.Equal(0, done.GetProperty("errors").GetArrayLength());
        using var offer = await api.GetAsync($"/api/v1/offers/{publisher}.{publisher}-1", Cancel);
        Assert.Equal(HttpStatusCode.OK, offer.StatusCode);
    }

    [Theory]
    [InlineData("false", "failed", 0)]
    [InlineData("true", "done", 1)]
    public async Task Post_FileWithABadRow_TellsWhichAndWhy(string keepGoodRows, string state, int added)
    {
        var publisher = ImportUploads.NewPublisher();
        using var api = portal.Api();
        using var form = ImportUploads.Form(("mixed.csv", ImportUploads.Offers(publisher, 1) + $",{publisher}-x,Nobody's\n"))
            .With("keepGoodRows", keepGoodRows).With("kind", "offers");
        using var response = await api.PostAsync(Path, form, Cancel);
        var done = await DoneAsync(api, response.Headers.Location);
        Assert.Equal((state, keepGoodRows is "true" ? null : "rowsRefused"), (done.GetProperty("state").GetString(), done.GetProperty("failure").GetString()));
        Assert.Equal((keepGoodRows is "true" ? added : 0, 1), (done.GetProperty("counts").GetProperty("added").GetInt32(), done.GetProperty("counts").GetProperty("refused").GetInt32()));
        Assert.Equal(
            """{"file":"mixed.csv","row":"3","field":"publisher_id","reason":"is missing"}""", Assert.Single(done.GetProperty("errors").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Post_SameKey_IsOneImportAndRefusesOtherContent()
    {
        var publisher = ImportUploads.NewPublisher();
        using var api = portal.Api();
        var first = await WithKeyAsync(api, "nightly 7", ImportUploads.Offers(publisher, 2));
        var again = await WithKeyAsync(api, "nightly 7", ImportUploads.Offers(publisher, 2));
        Assert.Equal((HttpStatusCode.Accepted, first.Location), (again.Status, again.Location));
        var other = await WithKeyAsync(api, "nightly 7", ImportUploads.Offers(publisher, 3));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused"), (other.Status, other.Code));
        var wrong = await WithKeyAsync(api, new string('k', 201), "x");
        Assert.Equal((HttpStatusCode.BadRequest, "validationFailed"), (wrong.Status, wrong.Code));
    }

    [Theory]
    [InlineData("kind", "reconciliation", "kind")]
    [InlineData("of", "nobody", "of")]
    [InlineData("of", "00000000-0000-0000-0000-000000000000", "of")]
    [InlineData("keepGoodRows", "maybe", "keepGoodRows")]
    [InlineData("publisher", "x", "publisher")]
    [InlineData("kind", "relationships", "of")]
    public async Task Post_WrongField_IsNamed(string field, string value, string named)
    {
        using var api = portal.Api();
        using var form = ImportUploads.Form(("a.csv", ImportUploads.Offers("any", 1))).With(field, value);
        Assert.Equal((HttpStatusCode.BadRequest, named), await RefusedAsync(api, form));
    }

    [Theory]
    [InlineData("", "file")]
    [InlineData("one,two\n1,2\n", "kind")]
    public async Task Post_FileThatTellsNothing_IsRefused(string content, string named)
    {
        using var api = portal.Api();
        using var form = ImportUploads.Form(("a.csv", content));
        Assert.Equal((HttpStatusCode.BadRequest, named), await RefusedAsync(api, form));
    }

    [Fact]
    public async Task Post_FilesOfSeveralKinds_AreRefusedAndNoneIsNeedless()
    {
        using var api = portal.Api();
        using var several = ImportUploads.Form(("a.csv", ImportUploads.Offers("any", 1)), ("b.csv", "publisher,kind,email\nany,engineering,x@any.example\n"));
        Assert.Equal((HttpStatusCode.BadRequest, "file"), await RefusedAsync(api, several));
        using var none = new MultipartFormDataContent().With("kind", "offers");
        Assert.Equal((HttpStatusCode.BadRequest, "file"), await RefusedAsync(api, none));
    }

    [Fact]
    public async Task Post_OtherMediaTypesAndSizes_HaveTheirCodes()
    {
        using var api = portal.Api();
        using var json = await api.PostAsJsonAsync(Path, new { kind = "offers" }, Cancel);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "wrongMediaType"), (json.StatusCode, await CodeAsync(json)));
        using var broken = new StringContent("no parts at all");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "xyz") } };
        using var read = await api.PostAsync(Path, broken, Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "badRequest"), (read.StatusCode, await CodeAsync(read)));
        // Larger than what other calls may send, and still taken.
        using var fits = ImportUploads.Form(("large.csv", ImportUploads.Offers(ImportUploads.NewPublisher(), 1) + new string('\n', (ImportFixture.Megabytes - 1) * 1024 * 1024)));
        using var taken = await api.PostAsync(Path, fits, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        using var large = ImportUploads.Form(("large.csv", new string('x', (ImportFixture.Megabytes + 2) * 1024 * 1024)));
        using var refused = await api.PostAsync(Path, large, Cancel);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "tooLarge"), (refused.StatusCode, await CodeAsync(refused)));
    }

    [Fact]
    public async Task Calls_OfOthersThanGlobalAdmins_AreRefused()
    {
        var reseller = PartnerRows.Reseller(PartnerRows.NewPartnerId());
        await PartnerRows.SaveAsync(portal, reseller);
        using var api = await PartnerRows.ApiOfAsync(portal, reseller);
        using var form = ImportUploads.Form(("a.csv", ImportUploads.Offers("any", 1)));
        using var post = await api.PostAsync(Path, form, Cancel);
        using var get = await api.GetAsync($"{Path}/{Guid.NewGuid()}", Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (post.StatusCode, get.StatusCode));
        using var admin = portal.Api();
        using var unknown = await admin.GetAsync($"{Path}/{Guid.NewGuid()}", Cancel);
        Assert.Equal((HttpStatusCode.NotFound, "notFound"), (unknown.StatusCode, await CodeAsync(unknown)));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.Accepted)]
    [InlineData(false, HttpStatusCode.BadRequest)]
    public async Task Post_ByCookie_NeedsTheToken(bool withToken, HttpStatusCode expected)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var form = ImportUploads.Form(("a.csv", ImportUploads.Offers(ImportUploads.NewPublisher(), 1)));
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = form };
        if (withToken)
            request.Headers.Add("X-Antiforgery", await admin.TokenAsync("/admin/import"));
        using var response = await admin.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string? Location, string? Code)> WithKeyAsync(HttpClient api, string key, string content)
    {
        using var form = ImportUploads.Form(("a.csv", content));
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = form };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await api.SendAsync(request, Cancel);
        return (response.StatusCode, response.Headers.Location?.ToString(), response.IsSuccessStatusCode ? null : await CodeAsync(response));
    }

    private static async Task<(HttpStatusCode, string)> RefusedAsync(HttpClient api, MultipartFormDataContent form)
    {
        using var response = await api.PostAsync(Path, form, Cancel);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (response.StatusCode, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();

    private static async Task<JsonElement> DoneAsync(HttpClient api, Uri? location)
    {
        JsonElement body = default;
        await Eventually.TrueAsync(
            async () =>
            {
                body = await api.GetFromJsonAsync<JsonElement>(location, Cancel);
                return body.GetProperty("state").GetString() is "done" or "failed";
            },
            "The import did not end.");
        return body;
    }
}
