using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Data.Security;

public sealed record ApiKeyOwner(Guid Id, string Name, PortalRole Role, Guid? ResellerTenantId);

public sealed class ApiKeyStore(PortalDbContext database, TimeProvider time)
{
    // "Last used" tells a forgotten key from a live one; to the minute is enough and spares a write per call.
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    public async Task<ApiKeyOwner?> FindAsync(string secret, CancellationToken cancel)
    {
        var hash = ApiKey.HashOf(secret);
        var key = await database.Set<ApiKey>().AsNoTracking()
            .Where(candidate => candidate.Hash == hash && candidate.RevokedAt == null)
            .Select(candidate => new { candidate.Id, candidate.Name, candidate.Role, candidate.ResellerTenantId, candidate.LastUsedAt })
            .SingleOrDefaultAsync(cancel);
        if (key is null)
            return null;
        await NoteUseAsync(key.Id, key.LastUsedAt, cancel);
        return new(key.Id, key.Name, key.Role, key.ResellerTenantId);
    }

    /// <summary>Adds a key beside those of the same name, of which the <paramref name="most"/> last used stay.</summary>
    public async Task AddAsync(string name, string secret, PortalRole role, int most, CancellationToken cancel)
    {
        var keys = database.Set<ApiKey>();
        var hash = ApiKey.HashOf(secret);
        if (await keys.AnyAsync(key => key.Hash == hash, cancel))
            return;
        keys.Add(new ApiKey
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = name,
            Hash = hash,
            Role = role,
            CreatedAt = time.GetUtcNow(),
        });
        await database.SaveChangesAsync(cancel);
        var stale = keys.Where(key => key.Name == name)
            .OrderByDescending(key => key.LastUsedAt ?? key.CreatedAt).ThenByDescending(key => key.Id).Skip(most).Select(key => key.Id);
        await keys.Where(key => stale.Contains(key.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task NoteUseAsync(Guid id, DateTimeOffset? last, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - last < UseGrain)
            return;
        await database.Set<ApiKey>().Where(key => key.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), cancel);
    }
}
