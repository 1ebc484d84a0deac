using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

/// <summary>One offer of a table, which people edit and imports come back to.</summary>
internal sealed class ReviewRecords(ImportDatabase database, RecordOwner owner)
{
    public static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ImportDatabase Database => database;

    public RecordOwner Owner => owner;

    public Guid? LastImport { get; private set; }

    public static async Task<ReviewRecords> CreateAsync(ServerFixture server)
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(new ImportRequest([Table("One", "old@lantern.example", null)]));
        await using var db = database.Open();
        return new ReviewRecords(database, new RecordOwner(RecordKind.Offer, await db.Offers.Select(o => o.Id).SingleAsync(Cancel)));
    }

    public PortalDbContext Open() => database.Open();

    public ImportRequest Request(string title, string email = "old@lantern.example", string? phone = null, bool isPreview = false)
    {
        LastImport = Guid.CreateVersion7();
        return new ImportRequest([Table(title, email, phone)], IsPreview: isPreview) { ImportId = LastImport, Actor = Giulia };
    }

    public Task<ImportReport> ImportAsync(string title, string email = "old@lantern.example", string? phone = null, bool isPreview = false) =>
        database.OffersAsync(Request(title, email, phone, isPreview));

    public async Task<RecordResult> EditAsync(params (string Path, string? Value)[] fields)
    {
        var sheet = await SheetAsync();
        await using var db = Open();
        var changes = fields.Select(field => new FieldChange(field.Path, sheet[field.Path], field.Value)).ToList();
        return await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, new RecordEdit(changes, ChangeSource.Person, null), Giulia, Cancel);
    }

    public async Task<RecordSheet> SheetAsync()
    {
        await using var db = Open();
        return (await new ReadHistory(db).NowAsync(owner, Cancel))?.Sheet ?? RecordSheet.Empty;
    }

    public async Task<List<RecordProposalRecord>> OpenAsync()
    {
        await using var db = Open();
        var open = await db.RecordProposals.AsNoTracking().Where(p => p.State == ProposalState.Open).ToListAsync(Cancel);
        return [.. open.OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    private static string Table(string title, string email, string? phone) =>
        Sample.Write($"publisher_id,offer_id,title,publisher_name,support_email,support_phone\nlantern,one,{title},Lantern,{email},{phone}\n");
}
