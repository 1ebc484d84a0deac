using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets;

public sealed class SavedViewTests(PostgresFixture server) : SavedViewOnEveryServer(server);

public sealed class SavedViewSqlServerTests(SqlServerFixture server) : SavedViewOnEveryServer(server);

/// <summary>Keeping views under names, on each kind of server.</summary>
public abstract class SavedViewOnEveryServer(ServerFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_OfOneNameFromManyWindows_KeepsOneAndTellsTheOthers()
    {
        var address = await server.CreateDatabaseAsync();
        var actor = new TicketActor(Guid.NewGuid(), "Marta", RecordReader.Staff);
        await using (var db = server.Open(address))
        {
            db.Users.Add(new() { Id = actor.Id ?? Guid.Empty, DisplayName = actor.Name, UserName = "marta", Email = "marta@northwind.example" });
            await db.SaveChangesAsync(Cancel);
        }

        var faults = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = server.Open(address);
            return await new SavedViews(db, TimeProvider.System).AddAsync("Urgent", "?view=mine", isShared: false, actor, Cancel);
        }, Cancel)));

        Assert.Equal((1, 7), (faults.Count(fault => fault is SavedViewFault.None), faults.Count(fault => fault is SavedViewFault.NameTaken)));
        await using var read = server.Open(address);
        Assert.Single(await new SavedViews(read, TimeProvider.System).ListAsync(actor, Cancel));
    }
}
