using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The program is killed in the middle of an import, as kill -9 does it, and started again.</summary>
public sealed class KilledImportTests(PostgresFixture postgres)
{
    private const int Offers = 2000;

    private static readonly TimeSpan LongestImport = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhileRowsAreWritten_FinishesAfterTheStartAndDoublesNothing()
    {
        Uri? import;
        var database = await postgres.CreateSampleDatabaseAsync();
        await using (var killed = await StartAsync(database))
        {
            import = await SendAsync(killed);
            await Eventually.TrueAsync(
                async () => await BodyAsync(killed, import) is var body && body.GetProperty("phase").GetString() is "writing" && body.GetProperty("rowsDone").GetInt32() > 0,
                "The import did not begin to write.");
            await killed.KillAsync(Cancel);
        }

        await using var portal = await StartAsync(database);
        Assert.Equal((Offers, 0), await CountsAsync(portal, import));
        Assert.Equal((0, Offers), await CountsAsync(portal, await SendAsync(portal)));
    }

    private static Task<PortalProcess> StartAsync(string database) => PortalProcess.StartOnAsync(database, Cancel, "--Import:LeaseSeconds=2");

    private static async Task<Uri?> SendAsync(PortalProcess portal)
    {
        using var form = ImportUploads.Form(("offers.csv", ImportUploads.Offers("killed", Offers)));
        using var response = await portal.Client.PostAsync("/api/v1/imports", form, Cancel);
        response.EnsureSuccessStatusCode();
        return response.Headers.Location;
    }

    private static async Task<(int Added, int Same)> CountsAsync(PortalProcess portal, Uri? import)
    {
        JsonElement body = default;
        await Eventually.TrueAsync(
            async () =>
            {
                body = await BodyAsync(portal, import);
                return body.GetProperty("state").GetString() is "done";
            },
            "The import was not finished.", LongestImport);
        var counts = body.GetProperty("counts");
        return (counts.GetProperty("added").GetInt32(), counts.GetProperty("same").GetInt32());
    }

    private static Task<JsonElement> BodyAsync(PortalProcess portal, Uri? import) => portal.Client.GetFromJsonAsync<JsonElement>(import, Cancel);
}
