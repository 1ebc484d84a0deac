using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>A saved view as somebody sees it.</summary>
public sealed record SavedView(Guid Id, string Name, string Filter, bool IsShared, bool IsMine);

/// <summary>Why a view was not saved.</summary>
public enum SavedViewFault : byte
{
    None,

    /// <summary>It is not there, or another's.</summary>
    NotFound,
    NameTaken,
    TooMany,
}

/// <summary>Keeps sets of filters under names: one's own, and those that staff share with staff.</summary>
public sealed class SavedViews(PortalDbContext db, TimeProvider time)
{
    public const int MostOfOnePerson = 30;

    private const int MostShown = 100;

    public async Task<IReadOnlyList<SavedView>> ListAsync(TicketActor actor, CancellationToken cancel)
    {
        var views = db.SavedViews.AsNoTracking();
        views = actor.IsStaff ? views.Where(v => v.OwnerId == actor.Id || v.IsShared) : views.Where(v => v.OwnerId == actor.Id);
        return await views.OrderBy(v => v.Name).Take(MostShown)
            .Select(v => new SavedView(v.Id, v.Name, v.Filter, v.IsShared, v.OwnerId == actor.Id))
            .ToListAsync(cancel);
    }

    public async Task<SavedViewFault> AddAsync(string name, string filter, bool isShared, TicketActor actor, CancellationToken cancel)
    {
        if (actor.Id is not { } owner)
            return SavedViewFault.NotFound;
        var names = await db.SavedViews.Where(v => v.OwnerId == owner).Select(v => v.Name).ToListAsync(cancel);
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return SavedViewFault.NameTaken;
        if (names.Count >= MostOfOnePerson)
            return SavedViewFault.TooMany;
        db.Add(new SavedViewRecord
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            OwnerId = owner,
            Name = name,
            Filter = filter,
            IsShared = isShared && actor.IsStaff,
        });
        return await SaveAsync(owner, name, cancel);
    }

    public async Task<SavedViewFault> ChangeAsync(Guid id, string name, bool isShared, TicketActor actor, CancellationToken cancel)
    {
        var own = await db.SavedViews.Where(v => v.OwnerId == actor.Id).ToListAsync(cancel);
        if (own.FirstOrDefault(v => v.Id == id) is not { } view)
            return SavedViewFault.NotFound;
        if (own.Exists(v => v.Id != id && string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)))
            return SavedViewFault.NameTaken;
        (view.Name, view.IsShared) = (name, isShared && actor.IsStaff);
        return await SaveAsync(view.OwnerId, name, cancel);
    }

    public async Task<bool> DeleteAsync(Guid id, TicketActor actor, CancellationToken cancel) =>
        await db.SavedViews.Where(v => v.Id == id && v.OwnerId == actor.Id).ExecuteDeleteAsync(cancel) > 0;

    private async Task<SavedViewFault> SaveAsync(Guid owner, string name, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return SavedViewFault.None;
        }
        catch (DbUpdateException wrong) when (wrong is not DbUpdateConcurrencyException)
        {
            // Another window of the same person was quicker.
            db.ChangeTracker.Clear();
            if (!await db.SavedViews.AnyAsync(v => v.OwnerId == owner && v.Name == name, cancel))
                throw;
            return SavedViewFault.NameTaken;
        }
    }
}
