using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Offers.Merging;

/// <summary>Two publishers with an offer twice each, and rows of every kind that depend on them.</summary>
internal sealed class MergeDatabase(ImportDatabase database)
{
    public const string Offers = """
        publisher_id,offer_id,title,publisher_name,summary,support_email,documentation_url,product_id
        lantern,mail,Lantern Mail,Lantern,A,help@lantern.example,https://docs.lantern.example,DZH318Z00001
        lantern,mail-old,Lantern Mail Classic,Lantern,B,old@lantern.example,,DZH318Z00002
        lanterna,pec,Lantern PEC,Lanterna S.r.l.,C,pec@lantern.example,,DZH318Z00003
        """;

    public static readonly RecordActor Giulia = new(Guid.CreateVersion7(), "Giulia Ferri");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ImportDatabase Database => database;

    public RecordOwner Mail { get; private set; } = new(RecordKind.Offer, default);

    public RecordOwner Old { get; private set; } = new(RecordKind.Offer, default);

    public RecordOwner Pec { get; private set; } = new(RecordKind.Offer, default);

    public RecordOwner Lantern { get; private set; } = new(RecordKind.Publisher, default);

    public RecordOwner Lanterna { get; private set; } = new(RecordKind.Publisher, default);

    public static async Task<MergeDatabase> CreateAsync(ServerFixture server)
    {
        var made = new MergeDatabase(await ImportDatabase.CreateAsync(server));
        await made.Database.OffersAsync(Sample.Write(Offers));
        await using var db = made.Database.Open();
        var offers = await db.Offers.ToDictionaryAsync(o => o.Key, o => o, StringComparer.Ordinal, Cancel);
        var publishers = await db.Publishers.ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.Ordinal, Cancel);
        (made.Mail, made.Old, made.Pec) = (Offer("lantern.mail"), Offer("lantern.mail-old"), Offer("lanterna.pec"));
        (made.Lantern, made.Lanterna) = (new(RecordKind.Publisher, publishers["lantern"]), new(RecordKind.Publisher, publishers["lanterna"]));
        await made.AddDependentsAsync(db, made.Old, made.Lantern);
        await made.AddDependentsAsync(db, made.Pec, made.Lanterna);
        await made.ChangeAsync(made.Old, new("notes", null, "call Ines"), new("contacts/engineering/1/email", null, "eng@lantern.example"));
        await made.ChangeAsync(made.Lanterna, new FieldChange("contacts/cspProgram/1/email", null, "csp@lanterna.example"));
        return made;

        RecordOwner Offer(string key) => new(RecordKind.Offer, offers[key].Id);
    }

    public async Task<MergeResult> MergeAsync(RecordOwner merged, RecordOwner goesOn, bool otherPublisherIsMeant = false)
    {
        await using var db = database.Open();
        return await new MergeRecords(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System).MergeAsync(merged, goesOn, otherPublisherIsMeant, Giulia, Cancel);
    }

    public async Task<MergeResult> SeparateAsync(RecordOwner merged)
    {
        await using var db = database.Open();
        return await new MergeRecords(db, new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)), TimeProvider.System).SeparateAsync(merged, Giulia, Cancel);
    }

    public async Task ChangeAsync(RecordOwner owner, params FieldChange[] changes)
    {
        await using var db = database.Open();
        Assert.IsType<RecordResult.Saved>(await new ChangeRecord(db, TimeProvider.System, new SecondPersonOptions(false)).RunAsync(owner, new RecordEdit(changes, ChangeSource.Person, null), Giulia, Cancel));
    }

    /// <summary>Every row of every table, but for histories, versions and requests to publishers, which only ever grow or end.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var db = database.Open();
        List<object> rows =
        [
            .. await db.AllOffers.ToListAsync(Cancel), .. await db.AllPublishers.ToListAsync(Cancel), .. await db.Set<PublisherAliasRecord>().ToListAsync(Cancel),
            .. await db.SupportContacts.ToListAsync(Cancel), .. await db.OfferLinks.ToListAsync(Cancel), .. await db.Set<PlanRecord>().ToListAsync(Cancel),
            .. await db.Set<SourceRecord>().ToListAsync(Cancel), .. await db.Tickets.ToListAsync(Cancel), .. await db.HandOffs.ToListAsync(Cancel),
            .. await db.Subscriptions.ToListAsync(Cancel), .. await db.Notices.ToListAsync(Cancel), .. await db.TechnicalSupport.ToListAsync(Cancel),
        ];
        return [.. rows.Select(row => db.Entry(row)).Select(entry => string.Join(' ', entry.Properties.Where(p => p.Metadata.Name is not ("Version" or "LastChangeId"))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Metadata.Name}={p.CurrentValue}")).Prepend(entry.Metadata.ShortName()))).Order(StringComparer.Ordinal)];
    }

    private async Task AddDependentsAsync(PortalDbContext db, RecordOwner offer, RecordOwner publisher)
    {
        var customer = PartnerRows.Customer("Bursztyn Hotele");
        var ticket = TicketRows.New("Mails bounce");
        ticket.OfferId = offer.Id;
        var subscription = PartnerRows.Subscription(customer, null);
        (subscription.OfferId, subscription.PublisherId) = (offer.Id, publisher.Id);
        db.AddRange(customer, ticket, subscription, Notice(NoticeScope.Offer, offer), Notice(NoticeScope.Publisher, publisher), Setting(offer), Setting(publisher), Request(offer));
        await db.SaveChangesAsync(Cancel);
        db.Add(new HandOffRecord
        {
            TicketNumber = ticket.Number,
            To = HopParty.IsvPublisher,
            ContactKind = ContactKind.CustomerSupport,
            Way = HandOffWay.Copied,
            Subject = "Mails bounce",
            Body = "Please look.",
            Language = "en",
            SentAt = DateTimeOffset.UnixEpoch,
            PublisherId = publisher.Id,
        });
        await db.SaveChangesAsync(Cancel);
    }

    private static NoticeRecord Notice(NoticeScope scope, RecordOwner owner) => new()
    {
        Scope = scope,
        OfferId = owner.OfferId,
        PublisherId = owner.PublisherId,
        Title = "Mail is slow",
        Text = "They know.",
        Language = "en",
        From = DateTimeOffset.UnixEpoch,
        EndsAt = NoticeRecord.NoEnd,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static TechnicalSupportRecord Setting(RecordOwner owner) =>
        new() { Id = Guid.CreateVersion7(), OfferId = owner.OfferId, PublisherId = owner.PublisherId, By = TechnicalSupportBy.Partner };

    private static ConfirmationRequestRecord Request(RecordOwner owner) => new()
    {
        Id = Guid.CreateVersion7(),
        OfferId = owner.OfferId,
        PublisherId = owner.PublisherId,
        Address = "old@lantern.example",
        Contact = "lantern.example",
        Language = "en",
        TokenHash = Guid.NewGuid().ToByteArray(),
        AskedAt = DateTimeOffset.UtcNow,
        AskedByName = "Marta",
        ExpiresAt = DateTimeOffset.UtcNow.AddDays(7),
    };
}
