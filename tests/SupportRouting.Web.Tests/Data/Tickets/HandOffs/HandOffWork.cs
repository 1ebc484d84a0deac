using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Tickets.HandOffs;

/// <summary>The use cases of hand-offs over one context and one clock, and a ticket to hand off.</summary>
internal sealed class HandOffWork(PortalDbContext db, ManualTime time, bool mailIsOn = true)
{
    public const string AskerName = "Anna Kowalska";
    public const string AskerEmail = "anna@fabrikam.example";

    private static readonly PolicyTable Table = PolicyTable.Compile(BuiltInPolicy.Read());

    private readonly HandOffOptions _options = new(8, 8, SupportHoursText.Read("Mon-Fri 9:00-17:00 UTC") ?? SupportHours.Always);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PortalDbContext Database => db;

    public PrepareHandOff Preparing => new(db, Answers, new ProductRecords(db), Table.Policy);

    public WorkOnHandOff Following => new(db, Desk, Clock, Confirming, new OutboxSignal(), time);

    public MergeTickets Merging => new(db, Desk, Clock);

    public ChangeTickets Changing => new(db, Working, time);

    public UndoChange Undoing => new(db, Desk, Working, time);

    public ShowToAsker Showing => new(db, Desk);

    public WorkOnTicket Working => new(db, Desk);

    public RemindHandOffs Reminding => new(db, Following, time);

    public ReadHandOffs Reading => new(db, time);

    private HandOffTicket Handing => new(
        db, Desk, Preparing, _options, mailIsOn ? MailSettings.Smtp(25) : MailSettings.Read(("Mail:Way", "None")), new OutboxSignal());

    private ConfirmByReply Confirming => new(db, new ConfirmContacts(db, new ChangeRecord(db, time, new SecondPersonOptions(false)), time), time);

    private HandOffClock Clock => new(db, _options);

    private TicketDesk Desk => new(db, time);

    private AnswerQuestions Answers => new(new QuestionRecords(db, new ProductRecords(db), new ProviderRecords(db)), Table, time);

    /// <summary>A ticket about a subscription of an offer whose publisher has a support desk.</summary>
    public async Task<long> OpenAsync(string? hours = null, string? holidays = null, string? pattern = null, string languages = "Polish", int topic = 30)
    {
        var publisher = new PublisherRecord
        {
            Id = Guid.CreateVersion7(),
            Code = $"p{Guid.NewGuid():N}",
            Name = "Adatum",
            NameKey = "adatum",
            Kind = PublisherKind.ThirdParty,
            ReferencePattern = pattern,
        };
        var offer = new OfferRecord
        {
            Id = Guid.CreateVersion7(),
            PublisherId = publisher.Id,
            Key = $"{publisher.Code}.backup",
            Title = "Adatum Backup",
            TitleKey = "adatum backup",
            SortTitle = "adatum backup",
            SearchText = "adatum backup",
            Type = OfferType.Saas,
        };
        offer.Plans.Add(new PlanRecord { Id = Guid.CreateVersion7(), OfferId = offer.Id, PlanId = "gold", Title = "Gold" });
        offer.Contacts.Add(new ContactRecord
        {
            Id = Guid.CreateVersion7(),
            OfferId = offer.Id,
            Kind = OfferContactKind.CustomerSupport,
            Name = "Adatum support",
            Email = "support@adatum.example",
            Hours = hours,
            Holidays = holidays,
            Languages = languages,
        });
        var us = new PartnerRecord { TenantId = Guid.NewGuid(), Name = "Northwind Cloud", Kind = PartnerKind.DirectBill, IsOurs = true, SupportEmail = "help@northwind.example" };
        var customer = PartnerRows.Customer("Fabrikam");
        var subscription = PartnerRows.Subscription(customer, null, offer, us);
        (subscription.PlanId, subscription.OrderId, subscription.ServingModel) = ("gold", "ORD-42", ServingModel.DirectBill);
        db.AddRange(publisher, offer, us, customer, subscription);
        await db.SaveChangesAsync(Cancel);
        var opened = await new OpenTicket(db, Answers, Table.Policy, time).RunAsync(
            new NewTicket(
                TicketWork.About(topic) with { SubscriptionId = subscription.Id },
                $"Restore fails with error E-1042. Regards, {AskerName}, {AskerEmail}")
            { AskerName = AskerName, AskerEmail = AskerEmail },
            TicketWork.Agent, Cancel);
        db.ChangeTracker.Clear();
        return opened.Number ?? throw new InvalidOperationException("A ticket without a number.");
    }

    /// <summary>A billing question of a customer of ours about what another partner sold, an indirect provider with a desk of its own.</summary>
    public async Task<long> OpenAtProviderAsync(string? hours = null)
    {
        var provider = new PartnerRecord
        {
            TenantId = Guid.NewGuid(),
            Name = "Tailspin Distribution",
            Kind = PartnerKind.IndirectProvider,
            SupportEmail = $"desk-{Guid.NewGuid():N}@tailspin.example",
            SupportHours = hours,
        };
        var customer = PartnerRows.Customer("Fabrikam");
        var subscription = PartnerRows.Subscription(customer, null, null, provider);
        subscription.ServingModel = ServingModel.Indirect;
        db.AddRange(provider, customer, subscription);
        await db.SaveChangesAsync(Cancel);
        var opened = await new OpenTicket(db, Answers, Table.Policy, time).RunAsync(
            new NewTicket(
                new QuestionInput(new QuestionFacts(Asker.Customer, new TopicId(1)) { PublisherKind = PublisherKind.ThirdParty, PurchaseChannel = PurchaseChannel.Csp }) with
                {
                    SubscriptionId = subscription.Id,
                },
                $"The invoice is wrong. Regards, {AskerName}")
            { AskerName = AskerName, AskerEmail = AskerEmail },
            TicketWork.Agent, Cancel);
        db.ChangeTracker.Clear();
        return opened.Number ?? throw new InvalidOperationException("A ticket without a number.");
    }

    public async Task<PreparedHandOff> PreparedAsync(long number) =>
        await Preparing.ForAsync(number, TicketWork.Agent, Cancel) ?? throw new InvalidOperationException("Nothing was prepared.");

    public async Task<HandOffResult> HandAsync(
        long number, HopParty to = HopParty.IsvPublisher, HandOffWay way = HandOffWay.Mail, string body = "Please look at E-1042.", long? seen = null,
        string? reference = null, Severity severity = Severity.Minimal)
    {
        var target = (await PreparedAsync(number)).Targets.First(some => some.To == to);
        var result = await Handing.RunAsync(
            new TicketSeen(number, seen), new HandOffMessage(target.Key, way, target.Language, "[SR] Restore fails", body) { Reference = reference, Severity = severity },
            TicketWork.Agent, Cancel);
        db.ChangeTracker.Clear();
        return result;
    }

    public Task<HandOffResult> HandToAsync(string key, HandOffWay way, long number, TicketActor actor) =>
        Handing.RunAsync(new TicketSeen(number, null), new HandOffMessage(key, way, "en", "A subject", "A text"), actor, Cancel);

    public Task<TicketRecord> TicketAsync(long number) => db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);

    public async Task<HandOffRecord> LastAsync(long number) =>
        await db.HandOffs.AsNoTracking().Where(h => h.TicketNumber == number).OrderByDescending(h => h.Id).FirstAsync(Cancel);
}
