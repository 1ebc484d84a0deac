using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Freshness;

public sealed class LongImportTests(PostgresFixture server) : LongImportOnEveryServer(server);

public sealed class LongImportSqlServerTests(SqlServerFixture server) : LongImportOnEveryServer(server);

/// <summary>An import whose changes are numbered before, and seen after, somebody else's.</summary>
public abstract class LongImportOnEveryServer(ServerFixture server)
{
    private const string Imported = "lantern.mail";
    private const string Other = "faro.one";
    private static readonly FreshnessOptions Options = new(TimeSpan.FromDays(180), TimeSpan.FromHours(48));

    private readonly ManualTime _time = new(DateTimeOffset.UtcNow);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_OfAnImportThatEndedAfterALaterChange_RenewsWhatItBrought()
    {
        var database = await OffersAsync();
        await using var db = database.Open();
        var (changes, work) = (new FollowChanges(), new RenewContactWork(db, Options, BuiltInPolicy.Read(), _time));
        await changes.AllAsync(db, work, Cancel);
        await ImportAsync(database, async () =>
        {
            await ChangeAsync(database, Other, null);
            await changes.NewAsync(db, work, Cancel);
            Assert.Equal([Other], await ListedAsync(database));
        });

        await changes.NewAsync(db, work, Cancel);

        Assert.Equal([Other, Imported], await ListedAsync(database));
    }

    [Fact]
    public async Task Claim_AfterAnImportThatEndedAfterALaterChange_IsGivenOnceMore()
    {
        var database = await OffersAsync();
        await using var db = database.Open();
        var sweep = new ClaimDuplicateSweep(db, _time);
        Assert.True(await sweep.TryAsync(Cancel));
        await ImportAsync(database, async () =>
        {
            await ChangeAsync(database, Other, null);
            Assert.True(await LaterAsync(sweep, 10));
            Assert.False(await LaterAsync(sweep, 5));
        });
        Assert.False(await sweep.TryAsync(Cancel));
        Assert.True(await LaterAsync(sweep, 5));
        Assert.False(await LaterAsync(sweep, 10));
    }

    private Task<bool> LaterAsync(ClaimDuplicateSweep sweep, int minutes)
    {
        _time.Pass(TimeSpan.FromMinutes(minutes));
        return sweep.TryAsync(Cancel);
    }

    private async Task<ImportDatabase> OffersAsync()
    {
        var database = await ImportDatabase.CreateAsync(server);
        await database.OffersAsync(Sample.Write("publisher_id,offer_id,title\nlantern,mail,Lantern Mail\nfaro,one,Faro One\n"));
        return database;
    }

    private async Task ImportAsync(ImportDatabase database, Func<Task> meanwhile)
    {
        var job = new ImportJobRecord
        {
            Id = Guid.CreateVersion7(),
            Source = ImportSource.Api,
            State = ImportState.Running,
            RequestedAt = _time.GetUtcNow(),
        };
        await using var db = database.Open();
        db.Add(job);
        await db.SaveChangesAsync(Cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await ChangeAsync(db, Imported, job.Id);
            await meanwhile();
            await db.ImportJobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, ImportState.Done).SetProperty(j => j.FinishedAt, _time.GetUtcNow()), Cancel);
            await transaction.CommitAsync(Cancel);
        });
    }

    private async Task ChangeAsync(ImportDatabase database, string offer, Guid? import)
    {
        await using var db = database.Open();
        await ChangeAsync(db, offer, import);
    }

    private async Task ChangeAsync(PortalDbContext db, string offer, Guid? import)
    {
        var owner = new RecordOwner(RecordKind.Offer, await db.Offers.Where(o => o.Key == offer).Select(o => o.Id).SingleAsync(Cancel));
        var edit = new RecordEdit([new("contacts/engineering/1/email", null, "desk@lantern.example")], ChangeSource.Import, null) { ImportId = import };
        var change = new ChangeRecord(db, _time, new SecondPersonOptions(false));
        Assert.IsType<RecordResult.Saved>(await change.RunAsync(owner, edit, new RecordActor(null, "A list"), Cancel));
    }

    private static async Task<List<string>> ListedAsync(ImportDatabase database)
    {
        await using var db = database.Open();
        return await db.ContactWork.Where(w => w.Reasons == ContactWorkReasons.NeverConfirmed)
            .Join(db.Offers, w => w.OfferId, o => o.Id, (_, o) => o.Key).OrderBy(key => key).ToListAsync(Cancel);
    }
}
