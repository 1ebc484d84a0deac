using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import.Jobs;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A portal that takes small uploads only, so that a test need not send a large one to be refused.</summary>
public sealed class ImportFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    public const int Megabytes = 6;

    protected override IEnumerable<(string Name, string Value)> Settings => [("Import:MaxFileMegabytes", Megabytes.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}

/// <summary>Uploads as pages and programs send them.</summary>
internal static class ImportUploads
{
    private static int _count;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A publisher that no other test uses.</summary>
    public static string NewPublisher() => $"upload{Interlocked.Increment(ref _count)}";

    public static string Offers(string publisher, int count) => "publisher_id,offer_id,title\n"
        + string.Concat(Enumerable.Range(1, count).Select(i => $"{publisher},{publisher}-{i},{publisher} {i}\n"));

    public static MultipartFormDataContent Form(params (string Name, string Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name);
        return form;
    }

    public static MultipartFormDataContent With(this MultipartFormDataContent form, string name, string value)
    {
        form.Add(new StringContent(value), name);
        return form;
    }

    /// <summary>Uploads by the page; returns the address of the import.</summary>
    public static async Task<string> SendAsync(PortalClient admin, params (string Name, string Content)[] files)
    {
        using var response = await PostAsync(admin, files);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.ToString() ?? throw new InvalidOperationException("No address.");
    }

    public static async Task<HttpResponseMessage> PostAsync(PortalClient admin, (string Name, string Content)[] files, string? kind = null)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Files", name);
        if (kind is not null)
            form.Add(new StringContent(kind), "Kind");
        form.Add(new StringContent(await admin.TokenAsync("/admin/import")), "__RequestVerificationToken");
        return await admin.SendAsync(new(HttpMethod.Post, "/admin/import") { Content = form });
    }

    public static async Task UntilAsync(PortalFixture portal, string address, ImportState state)
    {
        var id = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        await Eventually.TrueAsync(
            async () =>
            {
                await using var scope = portal.Services.CreateAsyncScope();
                return (await scope.ServiceProvider.GetRequiredService<ReadImports>().OneAsync(id, Cancel))?.State == state;
            },
            $"The import did not become {state}.");
    }
}
