using SupportRouting.Data;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Tests.Data.Tickets;

/// <summary>The use cases of tickets over one context, and short ways to say what they are given.</summary>
internal sealed class TicketWork(PortalDbContext db)
{
    private static readonly PolicyTable Table = PolicyTable.Compile(BuiltInPolicy.Read());

    public static TicketActor Agent { get; } = new(null, "Marta", RecordReader.Staff);

    public PortalDbContext Database => db;

    public OpenTicket Opening => new(db, Answers, Table.Policy, TimeProvider.System);

    public WorkOnTicket Working => new(db, Desk);

    public RouteTicket Routing => new(db, Desk, Answers, Table.Policy);

    public TicketQueue Queue => new(db, TimeProvider.System);

    public MergeTickets Merging => new(db, Desk, new HandOffClock(db, new HandOffOptions(8, 8, SupportHours.Always)));

    public SplitTicket Splitting => new(db, Desk, Answers, Routing, Opening, new TicketRequests(db, TimeProvider.System));

    public FindDuplicates Duplicates => new(db, new DuplicateOptions(TimeSpan.FromDays(14)), TimeProvider.System);

    public ReadTicketLinks Links => new(db);

    public ChangeTickets Changing => new(db, Working, TimeProvider.System);

    public UndoChange Undoing => new(db, Desk, Working, TimeProvider.System);

    private TicketDesk Desk => new(db, TimeProvider.System);

    private AnswerQuestions Answers => new(new QuestionRecords(db, new ProductRecords(db), new ProviderRecords(db)), Table, TimeProvider.System);

    public static TicketActor Reseller(PartnerRecord reseller) => new(null, reseller.Name, new RecordReader(reseller.TenantId));

    /// <summary>A customer's question about a topic of a third party's product bought through a CSP partner.</summary>
    public static QuestionInput About(int topic, TechnicalSupportBy supportBy = TechnicalSupportBy.Isv) => new(
        new QuestionFacts(Asker.Customer, new TopicId(topic))
        {
            PublisherKind = PublisherKind.ThirdParty,
            PurchaseChannel = PurchaseChannel.Csp,
            ServingModel = ServingModel.DirectBill,
            TechnicalSupportBy = supportBy,
        });

    public async Task<long> OpenAsync(NewTicket? ticket = null, TicketActor? actor = null)
    {
        var opened = await Opening.RunAsync(
            ticket ?? new NewTicket(About(30), "Nobody can sign in since this morning"), actor ?? Agent, TestContext.Current.CancellationToken);
        Assert.Empty(opened.Refused);
        return opened.Number ?? throw new InvalidOperationException("A ticket without a number.");
    }
}
