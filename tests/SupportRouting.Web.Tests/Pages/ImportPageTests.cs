using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

public sealed class ImportPageTests(ImportFixture portal) : IClassFixture<ImportFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_WithBadRows_IsCountedAndTheGoodOnesAreTaken()
    {
        var publisher = ImportUploads.NewPublisher();
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var address = await ImportUploads.SendAsync(admin, ("mixed.csv", ImportUploads.Offers(publisher, 2) + $",{publisher}-x,Nobody's\n"));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);

        var counted = await admin.PageAsync(address);
        Assert.Equal(["2", "0", "0", "1"], counted.QuerySelectorAll(".import-counts dd").Select(cell => cell.TextContent));
        Assert.Equal(["mixed.csv", "4", "publisher_id", "is missing"], counted.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.Equal("true", counted.QuerySelector("input[name=keepGoodRows]")?.GetAttribute("value"));

        using var decided = await admin.PostAsync(address + "?handler=Import", [new("keepGoodRows", "true")]);
        Assert.Equal(address, decided.Headers.Location?.ToString());
        await ImportUploads.UntilAsync(portal, address, ImportState.Done);
        var done = await admin.PageAsync(address);
        Assert.NotNull(done.QuerySelector(".import-body a[href='/offers']"));
        var history = await admin.PageAsync("/admin/import");
        Assert.Contains(history.QuerySelectorAll(".import-name"), link => link.GetAttribute("href") == address);

        using var late = await admin.PostAsync(address + "?handler=Import", [new("keepGoodRows", "true")]);
        Assert.NotNull((await admin.PageAsync(address)).QuerySelector(".alert"));
    }

    [Theory]
    [InlineData("en", "Choose at least one file.")]
    [InlineData("it", "Scegliere almeno un file.")]
    [InlineData("es", "Elija al menos un archivo.")]
    [InlineData("pl", "Wybierz co najmniej jeden plik.")]
    public async Task Upload_WithoutAFile_SaysSoBesideTheFieldInTheReadersLanguage(string language, string message)
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin, language);
        Assert.Equal((HttpStatusCode.BadRequest, message), await RefusedAsync(admin, "#files-error", []));
    }

    [Fact]
    public async Task Describe_OfAnImportThatIsNotThere_IsNotFound()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var answer = await admin.PostAsync($"/admin/import/{Guid.CreateVersion7()}?handler=Describe", [new("Describe.Kind", "")]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Upload_WithAProblem_IsExplainedBesideItsField()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var offers = ImportUploads.Offers("any", 1);
        var empty = await RefusedAsync(admin, "#files-error", [("a.csv", offers), ("<b>none</b>.csv", "")]);
        Assert.Equal((HttpStatusCode.BadRequest, "There is nothing in: b>.csv. Choose the files again without it."), empty);
        var several = await RefusedAsync(admin, "#files-error", [("a.csv", offers), ("b.csv", "publisher,kind,email\nany,engineering,x@any.example\n")]);
        Assert.Equal((HttpStatusCode.BadRequest, "These files bring different things: a.csv, b.csv. Import them one kind at a time."), several);
        Assert.Equal((HttpStatusCode.BadRequest, "Choose one of these."), await RefusedAsync(admin, "#kind-error", [("a.csv", offers)], "tickets"));
        var large = await RefusedAsync(admin, "#files-error", [("a.csv", new string('x', (ImportFixture.Megabytes + 2) * 1024 * 1024))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.StartsWith("Too large: the files may have 6 MB together.", large.Message, StringComparison.Ordinal);
        using var plain = await admin.PostAsync("/admin/import", []);
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.StartsWith("The files did not arrive whole", (await PortalClient.ReadAsync(plain)).QuerySelector("#files-error")?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutToken_IsRefused()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var form = new MultipartFormDataContent { { new StringContent(ImportUploads.Offers("any", 1)), "Files", "a.csv" } };
        using var response = await admin.SendAsync(new(HttpMethod.Post, "/admin/import") { Content = form });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await PortalClient.ReadAsync(response)).QuerySelector(".error-page"));
    }

    [Fact]
    public async Task Upload_OfUnknownContent_AsksWhatItBringsAndChecksAgain()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var address = await ImportUploads.SendAsync(admin, ("odd.csv", "one,two\n1,2\n"));
        Assert.True((await admin.PageAsync(address)).QuerySelector(".import-describe")?.HasAttribute("open"));

        using var nothing = await admin.PostAsync(address + "?handler=Describe", [new("Describe.Kind", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        Assert.Equal("Choose what the files bring.", (await PortalClient.ReadAsync(nothing)).QuerySelector("#describe-kind-error")?.TextContent);
        using var told = await admin.PostAsync(address + "?handler=Describe", [new("Describe.Kind", "Offers")]);
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        var counted = await admin.PageAsync(address);
        Assert.Null(counted.QuerySelector("[data-import]"));
        Assert.NotNull(counted.QuerySelector("[data-discard]"));
    }

    [Fact]
    public async Task Describe_OfRelationships_NeedsToKnowWhose()
    {
        var (one, other) = (PartnerRows.Reseller(PartnerRows.NewPartnerId()), PartnerRows.Reseller(PartnerRows.NewPartnerId()));
        var unique = one.Name;
        await PartnerRows.SaveAsync(portal, one, other);
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var sent = await ImportUploads.PostAsync(admin, [("r.csv", "one,two\n1,2\n")], "Relationships");
        var address = sent.Headers.Location?.ToString() ?? "";

        async Task<(HttpStatusCode, string?)> OfAsync(string? of = null)
        {
            using var response = await admin.PostAsync(address + "?handler=Describe", [new("Describe.Kind", "Relationships"), new("Describe.Of", of ?? "")]);
            var page = response.StatusCode is HttpStatusCode.BadRequest ? await PortalClient.ReadAsync(response) : null;
            return (response.StatusCode, page?.QuerySelector("#describe-of-error")?.TextContent);
        }

        using var wrong = await admin.PostAsync(address + "?handler=Describe", [new("Describe.Kind", "Offers"), new("Describe.PublisherId", "not one!")]);
        var again = await PortalClient.ReadAsync(wrong);
        Assert.Equal(("Offers", "not one!"), (again.QuerySelector("#describe-kind option[selected]")?.GetAttribute("value"), again.QuerySelector("#describe-publisher")?.GetAttribute("value")));
        Assert.Equal((HttpStatusCode.BadRequest, "Say whose list it is."), await OfAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "Nobody known here is called “<i>Nobody</i>”. Give the tenant ID."), await OfAsync("<i>Nobody</i>"));
        Assert.Equal((HttpStatusCode.BadRequest, "Several are called so. Choose one."), await OfAsync("reseller"));
        Assert.Equal((HttpStatusCode.Redirect, null), await OfAsync(unique.ToUpperInvariant()));
        await portal.WithDatabaseAsync(db => Task.Run(() => Assert.Contains(db.ImportJobs, job => job.Of == one.TenantId), Cancel));
    }

    [Fact]
    public async Task Row_WithHtmlInIt_IsShownAsText()
    {
        var publisher = ImportUploads.NewPublisher();
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var address = await ImportUploads.SendAsync(admin, ("<img src=x onerror=alert(1)>.csv", $"publisher_id,offer_id,title\n<script>alert(1)</script>,{publisher}-1,One\n"));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        var page = await admin.PageAsync(address);
        Assert.Contains(page.QuerySelectorAll("tbody td"), cell => cell.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".page-intro"), cell => cell.TextContent.Contains("<img src=x onerror=alert(1)>.csv", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img, .import-body script"));
    }

    [Fact]
    public async Task Download_OfRefusedRows_IsATableWithoutFormulas()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin, "it");
        var address = await ImportUploads.SendAsync(admin, ("=cmd.csv", "publisher_id,offer_id,title\n,x-1,One\n"));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        using var response = await admin.GetAsync(address + "?handler=Notes");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("import-", response.Content.Headers.ContentDisposition?.FileNameStar ?? response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Equal(
            "\uFEFF\"Esito\";\"File\";\"Riga\";\"Campo\";\"Motivo\"\r\n\"Rifiutate\";\"'=cmd.csv\";\"2\";\"publisher_id\";\"manca\"\r\n",
            System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Cancel)));
    }

    [Fact]
    public async Task Refused_MoreThanAPage_ArePaged()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var rows = string.Concat(Enumerable.Range(1, 130).Select(i => $",x-{i},One\n"));
        var address = await ImportUploads.SendAsync(admin, ("bad.csv", "publisher_id,offer_id,title\n" + rows));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        var first = await admin.PageAsync(address);
        Assert.Equal(100, first.QuerySelectorAll("tbody tr").Length);
        var second = await admin.PageAsync(first.QuerySelector("a[rel=next]")?.GetAttribute("href")?.Split('#')[0] ?? "");
        Assert.Equal(30, second.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Discard_OfACountedUpload_ForgetsIt()
    {
        var publisher = ImportUploads.NewPublisher();
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        var address = await ImportUploads.SendAsync(admin, ("a.csv", ImportUploads.Offers(publisher, 2)));
        await ImportUploads.UntilAsync(portal, address, ImportState.Previewed);
        using var discarded = await admin.PostAsync(address + "?handler=Cancel", []);
        Assert.NotNull((await admin.PageAsync(address)).QuerySelector("[data-state=Cancelled]"));
        using var offer = await admin.GetAsync($"/offers/{publisher}.{publisher}-1");
        Assert.Equal(HttpStatusCode.NotFound, offer.StatusCode);
    }

    [Fact]
    public async Task Page_OfAnImportThatIsNotThere_IsNotFound()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        foreach (var path in new[] { "", "?handler=Now", "?handler=Notes" })
            await admin.PageAsync($"/admin/import/{Guid.NewGuid()}{path}", HttpStatusCode.NotFound);
        foreach (var handler in new[] { "Import", "Cancel", "Describe&Describe.Kind=Offers" })
        {
            using var response = await admin.PostAsync($"/admin/import/{Guid.NewGuid()}?handler={handler}", []);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Message)> RefusedAsync(
        PortalClient admin, string field, (string Name, string Content)[] files, string? kind = null)
    {
        using var response = await ImportUploads.PostAsync(admin, files, kind);
        var page = await PortalClient.ReadAsync(response);
        Assert.NotNull(page.QuerySelector("form.import-upload"));
        return (response.StatusCode, page.QuerySelector(field)?.TextContent.Trim());
    }
}
