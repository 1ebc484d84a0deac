using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages.Records;

/// <summary>The form of a record as a browser without scripts fills and sends it.</summary>
internal sealed class RecordForm(PortalClient client, string path)
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public IDocument? Page { get; private set; }

    public static async Task<RecordForm> OpenAsync(PortalClient client, string path)
    {
        var form = new RecordForm(client, path);
        form.Read(await client.PageAsync(path));
        return form;
    }

    public RecordForm Set(string field, string value) => SetRaw("f/" + field, value);

    public RecordForm SetRaw(string name, string value)
    {
        _fields.RemoveAll(field => field.Key == name);
        _fields.Add(new(name, value));
        return this;
    }

    public RecordForm Remove(string group)
    {
        _fields.Add(new("gone", group));
        return this;
    }

    public string? Shown(string field)
    {
        var element = Page?.QuerySelector($"[name='f/{field}']");
        return element is { LocalName: "textarea" } ? element.TextContent
            : element is { LocalName: "select" } ? element.QuerySelector("option[selected]")?.GetAttribute("value")
            : element?.GetAttribute("value");
    }

    public string? ErrorOf(string field) =>
        Page?.QuerySelector($"[name='f/{field}']")?.Closest(".record-field")?.QuerySelector(".field-error")?.TextContent;

    public async Task SaveAsync()
    {
        using var answer = await client.PostAsync(path, _fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Sends it and reads what comes back instead of a saved record.</summary>
    public async Task<RecordForm> SendAsync(HttpStatusCode expected = HttpStatusCode.BadRequest)
    {
        using var answer = await client.PostAsync(path, _fields);
        Assert.Equal(expected, answer.StatusCode);
        Read(await PortalClient.ReadAsync(answer));
        return this;
    }

    public async Task<RecordForm> AddAsync(string what)
    {
        SetRaw("add", what);
        return await SendAsync(HttpStatusCode.OK);
    }

    private void Read(IDocument page)
    {
        Page = page;
        _fields.Clear();
        foreach (var element in page.QuerySelectorAll("main form [name]").Where(element => element.LocalName is "input" or "select" or "textarea"))
        {
            var name = element.GetAttribute("name") ?? "";
            if (name is "__RequestVerificationToken" || (element.GetAttribute("type") is "checkbox" or "radio" && !element.HasAttribute("checked")))
                continue;
            _fields.Add(new(name, element.LocalName switch
            {
                "textarea" => element.TextContent.ReplaceLineEndings("\r\n"),
                "select" => (element.QuerySelector("option[selected]") ?? element.QuerySelector("option"))?.GetAttribute("value") ?? "",
                _ => element.GetAttribute("value") ?? "",
            }));
        }
    }
}

/// <summary>Records as tests look at and change them behind a page's back.</summary>
internal static class RecordRows
{
    public static readonly RecordActor Marek = new(Guid.CreateVersion7(), "Marek Kowal");

    public static async Task<(RecordOwner Owner, RecordOwner Publisher)> OwnersAsync(PortalFixture portal, string offerId)
    {
        var owners = default((RecordOwner, RecordOwner));
        await portal.WithDatabaseAsync(async db =>
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Key == offerId, TestContext.Current.CancellationToken);
            owners = (new RecordOwner(RecordKind.Offer, offer.Id), new RecordOwner(RecordKind.Publisher, offer.PublisherId));
        });
        return owners;
    }

    public static async Task<RecordSheet> SheetAsync(PortalFixture portal, RecordOwner owner)
    {
        RecordSheet? sheet = null;
        await portal.WithDatabaseAsync(async db => sheet = (await new ReadHistory(db).NowAsync(owner, TestContext.Current.CancellationToken))?.Sheet);
        return sheet ?? throw new InvalidOperationException("No such record.");
    }

    public static async Task<IReadOnlyList<RecordChange>> HistoryAsync(PortalFixture portal, RecordOwner owner)
    {
        IReadOnlyList<RecordChange> changes = [];
        await portal.WithDatabaseAsync(async db => changes = await new ReadHistory(db).SinceAsync(owner, 0, TestContext.Current.CancellationToken));
        return changes;
    }

    public static Task ChangeAsync(PortalFixture portal, RecordOwner owner, params (string Path, string? Value)[] changes) => portal.WithDatabaseAsync(async db =>
    {
        var now = (await new ReadHistory(db).NowAsync(owner, TestContext.Current.CancellationToken))?.Sheet ?? RecordSheet.Empty;
        var edit = new RecordEdit([.. changes.Select(change => new FieldChange(change.Path, now[change.Path], change.Value))], ChangeSource.Person, null);
        Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, edit, Marek, TestContext.Current.CancellationToken));
    });
}
