using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.Support;

/// <summary>The use cases of who gives technical support over one context and one clock.</summary>
internal sealed class SupportWork(PortalDbContext db, TimeProvider? time = null)
{
    private static readonly PolicyTable Table = PolicyTable.Compile(BuiltInPolicy.Read());

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public static RecordActor Admin { get; } = new(null, "Giulia");

    public KeepSupport Keeping => new(db, _time);

    public ListSupport Listing => new(db, _time);

    public PreviewSupport Preview => new(db, Answers, Table);

    public RouteAgain Again => new(db, Preview, new RouteTicket(db, new TicketDesk(db, _time), Answers, Table.Policy));

    public DateOnly Today => Listing.Today;

    private AnswerQuestions Answers => new(new QuestionRecords(db, new ProductRecords(db), new ProviderRecords(db)), Table, _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SupportOwner> OfferAsync(PortalFixture portal, string key)
    {
        var offer = await PartnerRows.OfferAsync(portal, key);
        return new SupportOwner(null, offer.Id, offer.Key, offer.Title);
    }

    public static async Task<SupportOwner> PublisherAsync(PortalFixture portal, string key)
    {
        var offer = await PartnerRows.OfferAsync(portal, key);
        return new SupportOwner(offer.PublisherId, null, key.Split('.')[0], "Contoso Software");
    }

    public SupportTerms By(TechnicalSupportBy by, int? from = null, int? until = null) =>
        new(by, from is { } first ? Today.AddDays(first) : null, until is { } last ? Today.AddDays(last) : null);

    public Task<SupportSaved> AddAsync(SupportOwner owner, SupportTerms terms, string? reason = null) =>
        Keeping.RunAsync(new SupportChange(owner, null, terms), null, reason, Admin, Cancel);

    public Task<SupportSaved> ChangeAsync(SupportOwner owner, long number, SupportTerms? seen, SupportTerms? terms) =>
        Keeping.RunAsync(new SupportChange(owner, number, terms), seen, null, Admin, Cancel);

    /// <summary>A customer's question about how the product works, unless another topic is said.</summary>
    public Task<long> OpenAsync(string offer, int topic = 30, TechnicalSupportBy said = TechnicalSupportBy.Unknown) =>
        new TicketWork(db).OpenAsync(new NewTicket(TicketWork.About(topic, said) with { OfferId = OfferId.Parse(offer).Value }, $"How is this done? ({topic})"));

    /// <summary>Who has the ticket first by the last of its decisions, and how many there are.</summary>
    public async Task<(TicketParty First, int Count)> DecidedAsync(long number)
    {
        var decisions = await db.TicketDecisions.AsNoTracking().Where(d => d.TicketNumber == number).OrderBy(d => d.Id).ToListAsync(Cancel);
        return (TicketParties.FirstOf(Table.Decide(TicketFacts.ReadFacts(decisions[^1].Facts))), decisions.Count);
    }
}
