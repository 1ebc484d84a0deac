using System.Net.Http.Json;
using System.Text.Json;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The program is killed in the middle of an import, as kill -9 does it, and started again.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Offers = 4000;

    private static readonly TimeSpan LongestImport = TimeSpan.FromMinutes(3);

    private readonly EmbeddedLocation _location = EmbeddedLocation.Find(null, AppContext.BaseDirectory, "postgres-killed-import-" + Guid.NewGuid().ToString("N")[..8]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WhileRowsAreWritten_FinishesAfterTheStartAndDoublesNothing()
    {
        Uri? import;
        await using (var killed = await StartAsync())
        {
            import = await SendAsync(killed);
            await Eventually.TrueAsync(
                async () => await BodyAsync(killed, import) is var body && body.GetProperty("phase").GetString() is "writing" && body.GetProperty("rowsDone").GetInt32() > 0,
                "The import did not begin to write.");
            await killed.KillAsync(Cancel);
        }

        await using var portal = await StartAsync();
        Assert.Equal((Offers, 0), await CountsAsync(portal, import));
        Assert.Equal((0, Offers), await CountsAsync(portal, await SendAsync(portal)));
    }

    public void Dispose()
    {
        if (Directory.Exists(_location.Directory))
            Directory.Delete(_location.Directory, recursive: true);
    }

    private Task<PortalProcess> StartAsync() => PortalProcess.StartAsync(
        _location.Directory, Cancel, "--Demo:ApiKey=" + PortalFixture.ApiKey, "--Import:LeaseSeconds=2");

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
