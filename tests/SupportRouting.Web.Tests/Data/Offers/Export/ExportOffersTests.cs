using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Export;

public sealed class ExportOffersTests(PostgresFixture server)
{
    private const string TwoOffers = "publisher_id,offer_id,title,publisher_name,support_phone\nlantern,one,One,Lantern,+39 010 555 0112\nlantern,two,Two,Lantern,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_Lines_AreARecordEachBetweenHeadAndEnd()
    {
        var (database, path) = (await OffersAsync(), NewPath());
        var counts = await ExportAsync(database, path, ExportForm.JsonLines);
        var lines = await File.ReadAllLinesAsync(path, Cancel);
        Assert.Equal((1, 2, 5), (counts.Publishers, counts.Offers, lines.Length));
        Assert.Equal("""{"format":"supportrouting-offers","version":1}""", lines[0]);
        Assert.Equal("""{"record":"publisher","id":"lantern","fields":{"name":"Lantern"},"setByHand":[]}""", lines[1]);
        Assert.StartsWith("""{"record":"offer","id":"lantern.one","publisher":"lantern","fields":{"asOf":"2""", lines[2], StringComparison.Ordinal);
        Assert.Contains("""
            "contacts/customerSupport/1/phone":"+39 010 555 0112"
            """.Trim(), lines[2], StringComparison.Ordinal);
        Assert.Equal("""{"format":"supportrouting-offers","end":true}""", lines[4]);
    }

    [Fact]
    public async Task Export_Table_IsAFieldARowAndNoFormula()
    {
        var (database, path) = (await OffersAsync(), NewPath());
        await ExportAsync(database, path, ExportForm.Csv);
        var text = await File.ReadAllTextAsync(path, Cancel);
        Assert.StartsWith("record,id,publisher,field,value,setByHand\r\nformat,supportrouting-offers,,version,1,\r\npublisher,lantern,,name,Lantern,\r\n", text, StringComparison.Ordinal);
        Assert.Contains("offer,lantern.one,lantern,contacts/customerSupport/1/phone,'+39 010 555 0112,\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("end,supportrouting-offers,,,,\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WhileSomebodyChanges_IsAsItWasAtOneMoment()
    {
        var (database, path) = (await OffersAsync(), NewPath());
        await using var db = database.Open();
        await new ExportOffers(db).RunAsync(path, ExportForm.JsonLines, new Between(() => Rename(database)), Cancel);
        Assert.DoesNotContain("Renamed", await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
        await ExportAsync(database, path, ExportForm.JsonLines);
        Assert.Contains("Renamed", await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ThatBreaksOff_LeavesTheFileThatWasThere()
    {
        var (database, path) = (await OffersAsync(), NewPath());
        await File.WriteAllTextAsync(path, "yesterday's", Cancel);
        await using var db = database.Open();
        await Assert.ThrowsAsync<IOException>(() =>
            new ExportOffers(db).RunAsync(path, ExportForm.JsonLines, new Between(() => throw new IOException("No space left on device")), Cancel));
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(path, Cancel));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"));
    }

    private static void Rename(ImportDatabase database)
    {
        using var other = database.Open();
        other.Offers.ExecuteUpdate(set => set.SetProperty(o => o.Title, "Renamed"));
    }

    private async Task<ImportDatabase> OffersAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        Assert.Equal(2, (await database.OffersAsync(Sample.Write(TwoOffers))).Added);
        return database;
    }

    private static async Task<ExportCounts> ExportAsync(ImportDatabase database, string path, ExportForm form)
    {
        await using var db = database.Open();
        return await new ExportOffers(db).RunAsync(path, form, new Between(() => { }), Cancel);
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"sr-{Guid.NewGuid():N}.export");

    /// <summary>Does something once all publishers are written and no offer is.</summary>
    private sealed class Between(Action act) : IProgress<ExportCounts>
    {
        public void Report(ExportCounts value) => act();
    }
}
