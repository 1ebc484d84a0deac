using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Samples;
using SupportRouting.Data.Samples.Tickets;
using SupportRouting.Data.Security;
using SupportRouting.Data.Tickets;

namespace SupportRouting.Web.Demo;

/// <summary>Makes the sample people and data that are not there yet. Each start may run it.</summary>
internal sealed class DemoData(
    PortalDbContext database, ILookupNormalizer normalizer, ApiKeyStore keys, DemoApiKey key, SeedSampleData samples, SeedSampleTickets tickets,
    DatabaseMigration start, TimeProvider time)
{
    public Task EnsureAsync(CancellationToken cancel) => start.AloneAsync(
        async token =>
        {
            await EnsurePeopleAsync(token);
            await samples.EnsureAsync(token);
            await tickets.EnsureAsync(PeopleAsync, token);
        },
        cancel);

    /// <summary>Once the portal serves. The keys of other portals on this database go on working beside it.</summary>
    public Task PublishKeyAsync(CancellationToken cancel) => start.AloneAsync(
        token => keys.AddAsync(DemoApiKey.Name, key.Secret, PortalRole.GlobalAdmin, DemoApiKey.MostAtATime, token), cancel);

    /// <summary>Sample key and sign-ins end with the demo, also in a database that once had one.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        await database.Set<ApiKey>().Where(sample => sample.Name == DemoApiKey.Name).ExecuteDeleteAsync(cancel);
        var emails = DemoPersona.All.Select(persona => persona.Email).ToArray();
        await database.Users
            .Where(user => emails.Contains(user.Email) && user.PasswordHash == null)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, Guid.NewGuid().ToString("N")), cancel);
    }

    private async Task EnsurePeopleAsync(CancellationToken cancel)
    {
        var there = await database.Users.Select(user => user.Email).ToListAsync(cancel);
        database.Users.AddRange(DemoPersona.All.Where(persona => !there.Contains(persona.Email)).Select(New));
        await database.SaveChangesAsync(cancel);
    }

    private async Task<SamplePeople> PeopleAsync(CancellationToken cancel)
    {
        var users = await database.Users.AsNoTracking().ToDictionaryAsync(user => user.Email ?? "", StringComparer.Ordinal, cancel);
        var people = DemoPersona.All.ToDictionary(
            persona => persona.Role,
            persona => new TicketActor(users[persona.Email].Id, persona.Name, new RecordReader(persona.ResellerTenantId)));
        return new SamplePeople(people[PortalRole.GlobalAdmin], people[PortalRole.AdminAgent], people[PortalRole.Reseller]);
    }

    private PortalUser New(DemoPersona persona) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        UserName = persona.Email,
        NormalizedUserName = normalizer.NormalizeName(persona.Email),
        Email = persona.Email,
        NormalizedEmail = normalizer.NormalizeEmail(persona.Email),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        DisplayName = persona.Name,
        Role = persona.Role,
        ResellerTenantId = persona.ResellerTenantId,
    };
}
