using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Outbox;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Web.Tests.Fixtures;
using SupportRouting.Web.Tests.Pages.Records;

namespace SupportRouting.Web.Tests.Data.Offers.Confirmations;

/// <summary>Asks publishers and answers for them, at a time that a test sets.</summary>
internal sealed class ConfirmationRows(PortalFixture portal, ManualTime time)
{
    public static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ConfirmationSeal Seal => portal.Services.GetRequiredService<ConfirmationSeal>();

    /// <summary>An offer with mailboxes of its own: how often one is asked in a day is counted.</summary>
    public async Task<(RecordOwner Owner, RecordOwner Publisher)> OfferAsync()
    {
        var owners = await RecordRows.OwnersAsync(portal, await SampleOffers.AddAsync(portal));
        await RecordRows.ChangeAsync(portal, owners.Owner, ("contacts/customerSupport/1/email", Support(owners.Owner)), ("contacts/cspProgram/1/email", Program(owners.Owner)));
        return owners;
    }

    public static string Support(RecordOwner owner) => $"help@{owner.Id:N}.example";

    public static string Program(RecordOwner owner) => $"csp@{owner.Id:N}.example";

    /// <summary>Asks, and gives the secret part of the link that went out.</summary>
    public async Task<string> AskAsync(RecordOwner owner, string? address = null)
    {
        var token = "";
        var result = await TryAskAsync(owner, address ?? Support(owner), made => token = made);
        Assert.Equal(AskResult.Sent, result);
        return token;
    }

    public Task<AskResult> TryAskAsync(RecordOwner owner, string address, Action<string>? seen = null) => InAsync(db =>
        new AskPublisher(db, Seal, portal.Services.GetRequiredService<ConfirmationOptions>(), portal.Services.GetRequiredService<OutboxSignal>(), time)
            .RunAsync(owner, address, "pl", Giulia, token =>
            {
                seen?.Invoke(token);
                return new ConfirmationMail("Are they right?", token, null);
            }, Cancel));

    public Task<OpenedConfirmation?> OpenAsync(string? token) => InAsync(db => new OpenConfirmation(db, Seal, time).RunAsync(token, Cancel));

    public Task<ConfirmationResult> AnswerAsync(string token, IReadOnlyList<ContactAnswer> answers, string? words = null) => InAsync(db =>
        new AnswerConfirmation(db, new OpenConfirmation(db, Seal, time), new ChangeRecord(db, time, new SecondPersonOptions(false)), time).RunAsync(token, answers, words, Cancel));

    /// <summary>An answer about one contact as the page shows it now.</summary>
    public async Task<ContactAnswer> SayAsync(
        RecordOwner owner, OfferContactKind kind, ContactVerdict verdict, params (string Field, string? Text)[] typed)
    {
        var sheet = await InAsync(async db => (await new ReadHistory(db).NowAsync(owner, Cancel))?.Sheet ?? RecordSheet.Empty);
        var contact = ConfirmationContact.WithMissing(owner.Kind, sheet).First(c => c.Kind == kind);
        var fields = ConfirmationContact.Fields.ToDictionary(field => field.Name, field => contact[field.Name], StringComparer.Ordinal);
        foreach (var (field, text) in typed)
            fields[field] = text;
        return new ContactAnswer(kind, contact.Slot, verdict, contact.Seen, fields);
    }

    public Task<bool> RevokeAsync(RecordOwner owner, Guid request) =>
        InAsync(db => new RevokeConfirmation(db, time).RunAsync(owner, request, Giulia, Cancel));

    public Task<IReadOnlyList<ConfirmationLine>> LinesAsync(RecordOwner owner) => InAsync(db => new ReadConfirmations(db, time).OfAsync(owner, Cancel));

    public async Task<T> InAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
