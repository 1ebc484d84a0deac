using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Review;

public sealed class SecondPersonTests(PostgresFixture server)
{
    private const string Email = "contacts/customerSupport/1/email";
    private const string Other = "contacts/engineering/1/phone";
    private static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");
    private static readonly RecordActor Marek = new(Guid.CreateVersion7(), "Marek Kowal");
    private static readonly SecondPersonOptions On = new(true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_OfAnAddress_WaitsForAnotherPerson()
    {
        var records = await ReviewRecords.CreateAsync(server);
        var saved = Assert.IsType<RecordResult.Saved>(await ChangeAsync(records, ("title", "Ours"), (Email, "new@lantern.example"), (Other, "+39 02 1234 5678")));
        Assert.NotNull(saved.ChangeId);
        Assert.Equal([Email, Other], saved.Waiting.Order(StringComparer.Ordinal));
        var sheet = await records.SheetAsync();
        Assert.Equal(("Ours", "old@lantern.example", null), (sheet["title"], sheet[Email], sheet[Other]));
        Assert.All(await records.OpenAsync(), p => Assert.Equal((ProposalOrigin.Person, "Giulia Ferri"), (p.Origin, p.ProposedByName)));

        var ids = (await records.OpenAsync()).Select(p => p.Id).ToList();
        Assert.Equal((0, 2), await AcceptAsync(records, ids, Giulia));
        Assert.Equal((2, 0), await AcceptAsync(records, ids, Marek));
        sheet = await records.SheetAsync();
        Assert.Equal(("new@lantern.example", "+39 02 1234 5678"), (sheet[Email], sheet[Other]));
    }

    [Fact]
    public async Task Change_Again_ReplacesWhatThePersonProposedBefore()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await ChangeAsync(records, (Email, "one@lantern.example"));
        await ChangeAsync(records, (Email, "one@lantern.example"));
        await ChangeAsync(records, (Email, "two@lantern.example"));
        Assert.Equal("two@lantern.example", Assert.Single(await records.OpenAsync()).Proposed);
    }

    [Fact]
    public async Task Change_TakingAnAddressAway_WaitsForNobody()
    {
        var records = await ReviewRecords.CreateAsync(server);
        Assert.Empty(Assert.IsType<RecordResult.Saved>(await ChangeAsync(records, (Email, null))).Waiting);
        Assert.Null((await records.SheetAsync())[Email]);
    }

    [Fact]
    public async Task Restore_OfAnAddress_WaitsToo()
    {
        var records = await ReviewRecords.CreateAsync(server);
        var before = await records.SheetAsync();
        await ChangeAsync(records, (Email, null));
        await using var db = records.Open();
        var edit = new RecordEdit((await records.SheetAsync()).ChangesTo(before), ChangeSource.Person, null) { Kind = ChangeKind.Restored };
        var saved = Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, On).RunAsync(records.Owner, edit, Giulia, Cancel));
        Assert.Equal([Email], saved.Waiting);
        Assert.Null((await records.SheetAsync())[Email]);
    }

    [Fact]
    public async Task Accept_AProposalOfOnesOwnFile_NeedsAnotherForAnAddressOnly()
    {
        var records = await ReviewRecords.CreateAsync(server);
        await records.EditAsync(("title", "Ours"), (Email, "right@lantern.example"));
        await records.ImportAsync("Theirs", "mine@lantern.example");
        var ids = (await records.OpenAsync()).Select(p => p.Id).ToList();
        Assert.Equal((1, 1), await AcceptAsync(records, ids, ReviewRecords.Giulia));
        Assert.Equal(("Theirs", "right@lantern.example"), ((await records.SheetAsync())["title"], (await records.SheetAsync())[Email]));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("true", true)]
    public void Read_TheSetting_IsOffUnlessItSaysOtherwise(string? value, bool expected) => Assert.Equal(expected, SecondPersonOptions.Read(Settings(value)).IsOn);

    [Fact]
    public void Read_AnythingElse_IsRefusedByName() =>
        Assert.Contains("Contacts:SecondPerson", Assert.Throws<SettingsException>(() => SecondPersonOptions.Read(Settings("sometimes"))).Message, StringComparison.Ordinal);

    private static IConfiguration Settings(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Contacts:SecondPerson", value)]).Build();

    private static async Task<RecordResult> ChangeAsync(ReviewRecords records, params (string Path, string? Value)[] fields)
    {
        var sheet = await records.SheetAsync();
        await using var db = records.Open();
        var edit = new RecordEdit([.. fields.Select(f => new FieldChange(f.Path, sheet[f.Path], f.Value))], ChangeSource.Person, "they moved");
        return await new ChangeRecord(db, TimeProvider.System, On).RunAsync(records.Owner, edit, Giulia, Cancel);
    }

    private static async Task<(int Decided, int Own)> AcceptAsync(ReviewRecords records, IReadOnlyCollection<Guid> ids, RecordActor actor)
    {
        await using var db = records.Open();
        var decide = new DecideProposals(db, new ChangeRecord(db, TimeProvider.System, On), new ReadHistory(db), TimeProvider.System, On);
        var result = await decide.SomeAsync(ids, decide.Decision(true, actor, null), Cancel);
        return (result.Decided, result.Own);
    }
}
