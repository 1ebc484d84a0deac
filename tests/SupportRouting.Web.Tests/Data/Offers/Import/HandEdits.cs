using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

/// <summary>Offers of two editions of one file, and edits of people over all kinds of fields that both editions give.</summary>
internal static class HandEdits
{
    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static readonly (string Path, Func<int, string> Value)[] Fields =
    [
        ("title", i => $"Ours {i}"),
        ("summary", i => $"In our words {i}"),
        ("markets", i => i % 2 is 0 ? "IT, PL" : "ES"),
        ("isFree", _ => "true"),
        ("cspState", _ => "optedOut"),
        ("contacts/customerSupport/1/name", i => $"Desk {i}"),
        ("contacts/customerSupport/1/email", i => $"desk{i}@ours.example"),
        ("contacts/customerSupport/1/phone", i => $"+39 02 {i:D4} 5678"),
        ("links/support/1/url", i => $"https://desk{i}.ours.example/"),
        ("links/documentation/1/url", i => $"https://docs{i}.ours.example/"),
    ];

    public static string File(int offers, string edition) =>
        "publisher_id,offer_id,title,publisher_name,summary,markets,is_free,csp_state,support_name,support_email,support_phone,support_url,documentation_url\n"
        + string.Concat(Enumerable.Range(0, offers).Select(i =>
            $"pub{i / 25},offer-{i},Title {i} {edition},Publisher {i / 25},Summary {edition},FR,false,OptIn,Team {edition},team@{edition}{i}.example,+1 425 555 01{i % 100:D2},https://{edition}{i}.example/,https://docs.{edition}{i}.example/\n"));

    /// <summary>Edits one field of every so many offers, each kind of field in turn.</summary>
    public static async Task<List<(RecordOwner Owner, string Path, string Value)>> MakeAsync(PortalDbContext db, int count, CancellationToken cancel)
    {
        var ids = await db.Offers.OrderBy(o => o.Key).Select(o => o.Id).ToListAsync(cancel);
        var edits = new List<(RecordOwner, string, string)>();
        for (var i = 0; i < count; i++)
        {
            var owner = new RecordOwner(RecordKind.Offer, ids[i * (ids.Count / count)]);
            var (path, value) = (Fields[i % Fields.Length].Path, Fields[i % Fields.Length].Value(i));
            var before = (await new ReadHistory(db).NowAsync(owner, cancel))?.Sheet[path];
            var edit = new RecordEdit([new FieldChange(path, before, value)], ChangeSource.Person, null);
            if (await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, edit, Giulia, cancel) is not RecordResult.Saved { ChangeId: not null })
                throw new InvalidOperationException($"{path} could not be edited.");
            edits.Add((owner, path, value));
        }

        return edits;
    }

    public static async Task<List<string>> LostAsync(PortalDbContext db, IEnumerable<(RecordOwner Owner, string Path, string Value)> edits, CancellationToken cancel)
    {
        var lost = new List<string>();
        foreach (var (owner, path, value) in edits)
        {
            if ((await new ReadHistory(db).NowAsync(owner, cancel))?.Sheet[path] != value)
                lost.Add(path);
        }

        return lost;
    }
}
