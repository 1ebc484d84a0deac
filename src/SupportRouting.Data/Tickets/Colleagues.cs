using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Data.Tickets;

/// <summary>One of the staff, who can have tickets.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>Reads who of the staff there is to give a ticket to.</summary>
public sealed class Colleagues(PortalDbContext db)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Colleague>> ListAsync(CancellationToken cancel) => await db.Users.AsNoTracking()
        .Where(user => user.Role != PortalRole.Reseller)
        .OrderBy(user => user.DisplayName).ThenBy(user => user.UserName)
        .Take(Most)
        .Select(user => new Colleague(user.Id, user.DisplayName))
        .ToListAsync(cancel);
}
