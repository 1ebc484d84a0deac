namespace SupportRouting.Data.Offers.Finding;

/// <summary>Whatever names a merged record means the one that goes on in its stead.</summary>
internal static class InStead
{
    /// <summary>The offers that go on for those named: each itself, or the one it was merged into.</summary>
    public static IQueryable<OfferRecord> InSteadOf(this PortalDbContext db, IQueryable<OfferRecord> named) =>
        db.Offers.Where(o => named.Select(n => n.MergedIntoId ?? n.Id).Contains(o.Id));

    /// <summary>The publishers that go on for those named.</summary>
    public static IQueryable<PublisherRecord> InSteadOf(this PortalDbContext db, IQueryable<PublisherRecord> named) =>
        db.Publishers.Where(p => named.Select(n => n.MergedIntoId ?? n.Id).Contains(p.Id));

    /// <summary>The publisher of this id, or the one that goes on in its stead.</summary>
    public static IQueryable<PublisherRecord> PublisherOf(this PortalDbContext db, string code) => db.InSteadOf(db.AllPublishers.Where(p => p.Code == code));

    /// <summary>The offers of this id in any of its forms, or those that go on in their stead.</summary>
    public static IQueryable<OfferRecord> OffersOf(this PortalDbContext db, OfferIds id) => db.InSteadOf(db.AllOffers.Where(id.AreOf));
}
