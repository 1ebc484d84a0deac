using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;

namespace SupportRouting.Web.Tests.Data.Offers.Confirmations;

/// <summary>What a publisher's answer does: what is right is confirmed, what is to change waits, and nothing happens by halves.</summary>
public sealed class AnswerConfirmationTests(PortalFixture portal) : AnswerConfirmationOnEveryServer(portal), IClassFixture<PortalFixture>;

public sealed class AnswerConfirmationSqlServerTests(SqlServerPortalFixture portal) : AnswerConfirmationOnEveryServer(portal), IClassFixture<SqlServerPortalFixture>;

public abstract class AnswerConfirmationOnEveryServer
{
    private const string Support = "contacts/customerSupport/1/";
    private const string Program = "contacts/cspProgram/1/";
    private const string Engineering = "contacts/engineering/1/";

    private readonly PortalFixture _portal;
    private readonly ConfirmationRows _rows;

    protected AnswerConfirmationOnEveryServer(PortalFixture portal) =>
        (_portal, _rows) = (portal, new ConfirmationRows(portal, new ManualTime(TimeProvider.System.GetUtcNow())));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_RightChangedAndGone_ConfirmsTheFirstAndProposesTheOthers()
    {
        var (owner, before, token) = await AskedAsync();
        var result = await _rows.AnswerAsync(token,
        [
            await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right),
            await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.None, ("email", " Channel@Contoso-Backup.example "), ("phone", "+48 22 555 01 90")),
            await _rows.SayAsync(owner, OfferContactKind.Engineering, ContactVerdict.Gone),
        ], " We moved.\r\nSorry. ");

        var goneFields = before.Values.Keys.Count(path => path.StartsWith(Engineering, StringComparison.Ordinal) && SheetFields.Find(RecordKind.Offer, path) is { IsEditable: true, Kind: not FieldKind.Flag });
        Assert.Equal(new ConfirmationResult.Done(1, goneFields + 2), result);
        var after = await RecordRows.SheetAsync(_portal, owner);
        Assert.All(before.ChangesTo(after), change => Assert.StartsWith(Support + "confirmed", change.Path, StringComparison.Ordinal));
        Assert.Equal("publisher", after[Support + "confirmedHow"]);
        var row = (await RecordRows.HistoryAsync(_portal, owner))[0];
        Assert.Equal((ChangeSource.Publisher, ChangeKind.Confirmed, after[Support + "confirmedBy"], "We moved.\nSorry."), (row.Source, row.Kind, row.ActorName, row.Reason));
        var proposals = await ProposalsAsync(owner);
        Assert.Equal(("Channel@Contoso-Backup.example", before[Program + "email"], null), Find(Program + "email"));
        Assert.Equal(("+48 22 555 01 90", before[Program + "phone"], null), Find(Program + "phone"));
        Assert.All(proposals.Where(p => p.Path.StartsWith(Engineering, StringComparison.Ordinal)), p => Assert.Equal((null, "contacts/engineering/1"), (p.Proposed, p.Part)));
        Assert.All(proposals, p => Assert.Equal((ProposalOrigin.Publisher, ProposalState.Open, "We moved.\nSorry."), (p.Origin, p.State, p.Why)));
        Assert.Equal((ConfirmationState.Used, 1, goneFields + 2), Assert.Single(await _rows.LinesAsync(owner)) is var line ? (line.State, line.Confirmed, line.Proposed) : default);

        (string?, string?, string?) Find(string path) => Assert.Single(proposals, p => p.Path == path) is var p ? (p.Proposed, p.Before, p.Part) : default;
    }

    [Fact]
    public async Task Answer_AcceptedByAnAdmin_IsThePublishersWord()
    {
        var (owner, _, token) = await AskedAsync();
        Assert.IsType<ConfirmationResult.Done>(await _rows.AnswerAsync(token, [await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, ("email", "channel@contoso-backup.example"))]));
        var proposal = Assert.Single(await ProposalsAsync(owner));
        var decided = await _rows.InAsync(db =>
        {
            var decide = new DecideProposals(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), new ReadHistory(db), TimeProvider.System, new SecondPersonOptions(false));
            return decide.SomeAsync([proposal.Id], decide.Decision(accept: true, RecordRows.Marek, null), Cancel);
        });

        Assert.Equal(1, decided.Decided);
        var after = await RecordRows.SheetAsync(_portal, owner);
        Assert.Equal(("channel@contoso-backup.example", "publisher", proposal.ProposedByName), (after[Program + "email"], after[Program + "confirmedHow"], after[Program + "confirmedBy"]));
        var row = (await RecordRows.HistoryAsync(_portal, owner))[0];
        Assert.Equal((ChangeSource.Publisher, "Marek Kowal"), (row.Source, row.ActorName));
    }

    [Fact]
    public async Task Answer_EightAtOnce_OneCounts()
    {
        var (owner, _, token) = await AskedAsync();
        var answer = await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, ("phone", "+48 22 555 01 90"));
        var right = await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _rows.AnswerAsync(token, [answer, right])));
        Assert.Single(results.OfType<ConfirmationResult.Done>());
        Assert.Equal(7, results.OfType<ConfirmationResult.NoLink>().Count());
        Assert.Single(await ProposalsAsync(owner));
        Assert.Single(await RecordRows.HistoryAsync(_portal, owner), change => change.Kind is ChangeKind.Confirmed);
    }

    [Fact]
    public async Task Answer_SomethingWrong_KeepsNothingAndTheLink()
    {
        var (owner, before, token) = await AskedAsync();
        var right = await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right);
        var wrong = await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, ("email", "not an address"), ("phone", "022 555 01 90"), ("hours", "soon"));
        var refused = Assert.IsType<ConfirmationResult.Refused>(await _rows.AnswerAsync(token, [right, wrong]));
        Assert.Equal(
            [(Program + "email", FieldProblem.NotAnEmail), (Program + "hours", FieldProblem.NotHours), (Program + "phone", FieldProblem.NoCountry)],
            refused.Fields.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Empty(refused.Contacts);

        Assert.True(Assert.IsType<ConfirmationResult.Refused>(await _rows.AnswerAsync(token, [])).IsSilent);
        var same = await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed);
        Assert.Equal(ContactProblem.NothingChanged, Assert.IsType<ConfirmationResult.Refused>(await _rows.AnswerAsync(token, [same])).Contacts["contacts/cspProgram/1"]);
        var emptied = await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, [.. ConfirmationContact.Fields.Select(field => (field.Name, (string?)""))]);
        Assert.Equal(ContactProblem.NothingLeft, Assert.IsType<ConfirmationResult.Refused>(await _rows.AnswerAsync(token, [emptied])).Contacts["contacts/cspProgram/1"]);

        Assert.Empty(before.ChangesTo(await RecordRows.SheetAsync(_portal, owner)));
        Assert.Empty(await ProposalsAsync(owner));
        Assert.NotNull(await _rows.OpenAsync(token));
    }

    [Fact]
    public async Task Answer_AboutWhatWasChangedMeanwhile_AsksToLookAgain()
    {
        var (owner, _, token) = await AskedAsync();
        var right = await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right);
        await RecordRows.ChangeAsync(_portal, owner, (Support + "phone", "+48 22 555 01 99"));
        var refused = Assert.IsType<ConfirmationResult.Refused>(await _rows.AnswerAsync(token, [right]));
        Assert.Equal(ContactProblem.ChangedMeanwhile, refused.Contacts["contacts/customerSupport/1"]);
        Assert.IsType<ConfirmationResult.Done>(await _rows.AnswerAsync(token, [await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right)]));
    }

    [Fact]
    public async Task Answer_WithAKindThatWasMissing_ProposesItWhole()
    {
        var (owner, _, token) = await AskedAsync(async owner => await RecordRows.ChangeAsync(_portal, owner,
            [.. (await RecordRows.SheetAsync(_portal, owner)).Values.Keys.Where(path => path.StartsWith(Engineering, StringComparison.Ordinal) && SheetFields.Find(RecordKind.Offer, path) is { IsEditable: true }).Select(path => (path, (string?)null))]));
        var added = await _rows.SayAsync(owner, OfferContactKind.Engineering, ContactVerdict.None, ("name", "Second line"), ("email", "second@contoso-backup.example"));
        Assert.Equal(new ConfirmationResult.Done(0, 2), await _rows.AnswerAsync(token, [added]));
        Assert.All(await ProposalsAsync(owner), p => Assert.Equal("contacts/engineering/1", p.Part));
    }

    [Fact]
    public async Task Answer_OtherThanBefore_OvertakesWhatWasProposed()
    {
        var (owner, _, token) = await AskedAsync();
        await _rows.AnswerAsync(token, [await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, ("phone", "+48 22 555 01 90"))]);
        token = await _rows.AskAsync(owner);
        await _rows.AnswerAsync(token, [await _rows.SayAsync(owner, OfferContactKind.CspProgram, ContactVerdict.Changed, ("phone", "+48 22 555 01 91"))]);
        Assert.Equal([(ProposalState.Overtaken, "+48 22 555 01 90"), (ProposalState.Open, "+48 22 555 01 91")], (await ProposalsAsync(owner)).Select(p => (p.State, p.Proposed)));
    }

    private async Task<(RecordOwner Owner, RecordSheet Before, string Token)> AskedAsync(Func<RecordOwner, Task>? first = null)
    {
        var (owner, _) = await _rows.OfferAsync();
        if (first is not null)
            await first(owner);
        return (owner, await RecordRows.SheetAsync(_portal, owner), await _rows.AskAsync(owner));
    }

    private Task<List<RecordProposalRecord>> ProposalsAsync(RecordOwner owner) =>
        _rows.InAsync(db => db.RecordProposals.AsNoTracking().Where(p => p.OfferId == owner.Id).OrderBy(p => p.Number).ToListAsync(Cancel));
}
