using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;

namespace SupportRouting.Web.Tests.Data.Offers.Confirmations;

/// <summary>A link opens one record, once, in its time, and only as it was made.</summary>
public sealed class ConfirmationLinkTests : IClassFixture<PortalFixture>
{
    private readonly PortalFixture _portal;
    private readonly ManualTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly ConfirmationRows _rows;

    public ConfirmationLinkTests(PortalFixture portal) => (_portal, _rows) = (portal, new ConfirmationRows(portal, _time));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_AsItWasMade_OpensItsRecordAlone()
    {
        var (owner, _) = await _rows.OfferAsync();
        var opened = await _rows.OpenAsync(await _rows.AskAsync(owner));
        Assert.Equal((owner, "pl", ConfirmationRows.Support(owner)), (opened?.Request.Owner, opened?.Request.Language, opened?.Request.Address));
    }

    [Fact]
    public async Task Link_AnsweredOnce_OpensNothingMore()
    {
        var (owner, _) = await _rows.OfferAsync();
        var token = await _rows.AskAsync(owner);
        var right = await _rows.SayAsync(owner, OfferContactKind.CustomerSupport, ContactVerdict.Right);
        Assert.IsType<ConfirmationResult.Done>(await _rows.AnswerAsync(token, [right]));
        Assert.Null(await _rows.OpenAsync(token));
        Assert.IsType<ConfirmationResult.NoLink>(await _rows.AnswerAsync(token, [right]));
    }

    [Fact]
    public async Task Link_AtTheEndOfItsTime_OpensNothing()
    {
        var (owner, _) = await _rows.OfferAsync();
        var token = await _rows.AskAsync(owner);
        _time.Pass(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await _rows.OpenAsync(token));
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(await _rows.OpenAsync(token));
        Assert.Equal(ConfirmationState.Expired, Assert.Single(await _rows.LinesAsync(owner)).State);
    }

    [Fact]
    public async Task Link_TamperedAnywhere_OpensNothing()
    {
        var (owner, _) = await _rows.OfferAsync();
        var token = await _rows.AskAsync(owner);
        var spoilt = Enumerable.Range(0, token.Length).Select(at => Replaced(token, at, token[at] is 'A' ? 'B' : 'A'))
            // Bits of the last character that no byte needs.
            .Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != token[^1]).Select(c => token[..^1] + c))
            .Concat([token[..^1], token + "A", token + "=", " " + token, token.ToUpperInvariant(), token + token, "", "a", new string('A', 5000), "%00", "../" + token, "ą"]);
        foreach (var one in spoilt)
            Assert.Null(await _rows.OpenAsync(one));
        Assert.NotNull(await _rows.OpenAsync(token));
    }

    [Fact]
    public async Task Link_RowMovedToAnotherRecordOrAddress_OpensNothing()
    {
        var (owner, publisher) = await _rows.OfferAsync();
        var (other, _) = await _rows.OfferAsync();
        foreach (var move in new[] { "offer", "publisher", "address" })
        {
            var token = await _rows.AskAsync(owner, ConfirmationRows.Program(owner));
            Assert.NotNull(await _rows.OpenAsync(token));
            await _rows.InAsync(db =>
            {
                var row = db.ConfirmationRequests.Where(c => c.OfferId == owner.Id && c.UsedAt == null && c.RevokedAt == null);
                return move switch
                {
                    "offer" => row.ExecuteUpdateAsync(set => set.SetProperty(c => c.OfferId, other.Id), Cancel),
                    "publisher" => row.ExecuteUpdateAsync(set => set.SetProperty(c => c.OfferId, (Guid?)null).SetProperty(c => c.PublisherId, publisher.Id), Cancel),
                    _ => row.ExecuteUpdateAsync(set => set.SetProperty(c => c.Address, "somebody@else.example"), Cancel),
                };
            });
            Assert.Null(await _rows.OpenAsync(token));
            _time.Pass(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task Link_Withdrawn_OpensNothing()
    {
        var (owner, publisher) = await _rows.OfferAsync();
        var token = await _rows.AskAsync(owner);
        var line = Assert.Single(await _rows.LinesAsync(owner));
        Assert.False(await _rows.RevokeAsync(publisher, line.Id));
        Assert.NotNull(await _rows.OpenAsync(token));
        Assert.True(await _rows.RevokeAsync(owner, line.Id));
        Assert.Null(await _rows.OpenAsync(token));
        Assert.False(await _rows.RevokeAsync(owner, line.Id));
        Assert.Equal((ConfirmationState.Revoked, "Giulia Ferri"), Assert.Single(await _rows.LinesAsync(owner)) is var told ? (told.State, told.RevokedByName) : default);
    }

    [Fact]
    public async Task Ask_TheSameAddressAgain_EndsTheOlderLink()
    {
        var (owner, _) = await _rows.OfferAsync();
        var (older, elsewhere) = (await _rows.AskAsync(owner), await _rows.AskAsync(owner, ConfirmationRows.Program(owner)));
        var newer = await _rows.AskAsync(owner, ConfirmationRows.Support(owner).ToUpperInvariant());
        Assert.Null(await _rows.OpenAsync(older));
        Assert.NotNull(await _rows.OpenAsync(newer));
        Assert.NotNull(await _rows.OpenAsync(elsewhere));
    }

    [Fact]
    public async Task Ask_OneAddressTooOftenInADay_IsRefusedForAnyRecord()
    {
        var (owner, _) = await _rows.OfferAsync();
        var (other, _) = await _rows.OfferAsync();
        const string address = "desk@often-asked.example";
        foreach (var one in new[] { owner, other })
            await RecordRows.ChangeAsync(_portal, one, ("contacts/customerSupport/1/email", address));
        foreach (var one in new[] { owner, other, owner })
            await _rows.AskAsync(one, address);
        Assert.Equal(AskResult.TooOften, await _rows.TryAskAsync(other, address));
        _time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(AskResult.Sent, await _rows.TryAskAsync(other, address));
    }

    [Fact]
    public async Task Ask_AddressOfNobodyHere_IsRefused()
    {
        var (owner, publisher) = await _rows.OfferAsync();
        Assert.Equal(AskResult.NotOfRecord, await _rows.TryAskAsync(owner, "stranger@else.example"));
        Assert.Equal(AskResult.NotOfRecord, await _rows.TryAskAsync(publisher, ConfirmationRows.Support(owner)));
        Assert.Equal(AskResult.NotFound, await _rows.TryAskAsync(owner with { Id = Guid.CreateVersion7() }, ConfirmationRows.Support(owner)));
    }

    [Fact]
    public async Task Request_AsItIsKept_HoldsNoLink()
    {
        var (owner, _) = await _rows.OfferAsync();
        var token = await _rows.AskAsync(owner);
        var row = await _rows.InAsync(db => db.ConfirmationRequests.AsNoTracking().Include(c => c.Mail).SingleAsync(c => c.OfferId == owner.Id, Cancel));
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        Assert.Equal(ConfirmationRequestRecord.HashLength, row.TokenHash.Length);
        Assert.DoesNotContain(Convert.ToHexString(row.TokenHash), Convert.ToHexString(bytes), StringComparison.Ordinal);
        // The mail has to carry it until it has left.
        Assert.True(row.Mail?.HoldsSecret);
    }

    private static string Replaced(string text, int at, char with) => string.Concat(text.AsSpan(0, at), [with], text.AsSpan(at + 1));
}
