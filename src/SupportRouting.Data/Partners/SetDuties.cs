using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Partners;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Partners;

/// <summary>Keeps who carries which duties between a provider and its resellers.</summary>
public sealed class SetDuties(PortalDbContext db)
{
    /// <param name="provider">Whose split it is.</param>
    /// <param name="before">What the person saw; where that is no longer stored nothing is saved.</param>
    /// <param name="after">What the person wants; what is to be asked needs no row.</param>
    /// <param name="cancel">Ends the saving.</param>
    /// <returns>What is stored now, where somebody else changed it; null when it was saved.</returns>
    public async Task<DutySplit?> SaveAsync(Guid provider, DutySplit? before, DutySplit after, CancellationToken cancel)
    {
        var records = await db.DutySplits.Where(split => split.ProviderTenantId == provider).ToListAsync(cancel);
        var stored = SplitOf(records);
        if (before is null || !Same(stored, before))
            return stored;

        foreach (var topicClass in DutySplit.Classes)
            Set(provider, records.Find(record => record.TopicClass == topicClass), topicClass, after.Of(topicClass));
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var now = SplitOf(await db.DutySplits.AsNoTracking().Where(split => split.ProviderTenantId == provider).ToListAsync(cancel));
            if (Same(now, before))
                throw;
            return now;
        }
    }

    private void Set(Guid provider, DutySplitRecord? record, TopicClass topicClass, DutyBy by)
    {
        if (by == DutyBy.AskProvider)
        {
            if (record is not null)
                db.Remove(record);
        }
        else if (record is null)
        {
            db.Add(new DutySplitRecord { ProviderTenantId = provider, TopicClass = topicClass, By = by });
        }
        else
        {
            record.By = by;
        }
    }

    private static DutySplit SplitOf(IEnumerable<DutySplitRecord> records) => new(records.ToImmutableDictionary(split => split.TopicClass, split => split.By));

    private static bool Same(DutySplit one, DutySplit other) => DutySplit.Classes.All(topicClass => one.Of(topicClass) == other.Of(topicClass));
}
