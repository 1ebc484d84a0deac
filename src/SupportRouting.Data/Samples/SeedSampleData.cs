using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Finding;
using SupportRouting.Data.Offers.Merging;
using SupportRouting.Data.Partners;

namespace SupportRouting.Data.Samples;

/// <summary>Fills an empty portal with invented publishers, offers, partners and subscriptions, so that there is something to ask about.</summary>
public sealed class SeedSampleData(PortalDbContext db, TimeProvider time)
{
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (await db.Partners.AnyAsync(cancel) || await db.Offers.AnyAsync(cancel))
            return;
        var now = time.GetUtcNow();
        var offers = new SampleOffers(now);
        offers.Make();
        await FindAsync(offers, cancel);
        var customers = SamplePartners.Customers();
        var support = SamplePartners.TechnicalSupport(offers, now).ToList();
        var reports = SampleReports.Make(offers, now).ToList();
        db.AddRange(offers.Publishers);
        db.AddRange(offers.Offers);
        db.AddRange(SamplePartners.Partners());
        db.AddRange(customers);
        db.AddRange(support);
        db.AddRange(SamplePartners.SupportChanges(support, offers, now));
        db.AddRange(SampleSubscriptions.Make(offers, customers, now));
        db.AddRange(SampleRelationships.Make(offers, customers, now));
        db.AddRange(SampleImports.Make(now));
        db.AddRange(SampleProposals.Make(offers, now));
        db.AddRange(SampleLinks.Make(now));
        db.AddRange(reports);
        db.Add(SampleConfirmations.Make(offers, now));
        await db.SaveChangesAsync(cancel);
        await new SweepDuplicates(db, time).RunAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task FindAsync(SampleOffers samples, CancellationToken cancel)
    {
        var finding = new OfferFinding(db);
        foreach (var offer in samples.Offers)
            finding.Renew(offer, samples.Publishers.Single(p => p.Id == offer.PublisherId));
        await finding.LearnAsync(cancel);
    }
}
