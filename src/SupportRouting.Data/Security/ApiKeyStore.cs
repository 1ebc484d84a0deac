using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Data.Security;

public sealed record ApiKeyOwner(Guid Id, PortalRole Role, Guid? ResellerTenantId);

public sealed class ApiKeyStore(PortalDbContext database, TimeProvider time)
{
    // "Last used" tells a forgotten key from a live one; to the minute is enough and spares a write per call.
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    public async Task<ApiKeyOwner?> FindAsync(string secret, CancellationToken cancel)
    {
        var hash = ApiKey.HashOf(secret);
        var key = await database.Set<ApiKey>().AsNoTracking()
            .Where(candidate => candidate.Hash == hash && candidate.RevokedAt == null)
            .Select(candidate => new { candidate.Id, candidate.Role, candidate.ResellerTenantId, candidate.LastUsedAt })
            .SingleOrDefaultAsync(cancel);
        if (key is null)
            return null;
        await NoteUseAsync(key.Id, key.LastUsedAt, cancel);
        return new(key.Id, key.Role, key.ResellerTenantId);
    }

    /// <summary>Makes the key that is known by this name, or gives the one that is there a new secret.</summary>
    public async Task PutAsync(string name, string secret, PortalRole role, CancellationToken cancel)
    {
        var keys = database.Set<ApiKey>();
        var hash = ApiKey.HashOf(secret);
        var changed = await keys.Where(key => key.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.Hash, hash), cancel);
        if (changed > 0)
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
