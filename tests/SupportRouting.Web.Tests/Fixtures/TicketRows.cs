using SupportRouting.Data.Accounts;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>Tickets that tests make for themselves, straight in their table.</summary>
public static class TicketRows
{
    public static TicketRecord New(string subject, TicketStatus status = TicketStatus.Routed) => new()
    {
        Subject = subject,
        Question = $"{subject}: what is to be done?",
        Asker = Asker.Customer,
        GivenFacts = "{}",
        Party = TicketParty.IsvPublisher,
        Status = status,
        StatusSince = DateTimeOffset.UtcNow,
        CreatedAt = DateTimeOffset.UtcNow,
        ChangedAt = DateTimeOffset.UtcNow,
        SearchText = SupportRouting.Domain.Offers.SearchText.Fold(subject),
    };

    public static async Task<IReadOnlyList<long>> SaveAsync(PortalFixture portal, params TicketRecord[] tickets)
    {
        foreach (var ticket in tickets)
        {
            await portal.WithDatabaseAsync(async database =>
            {
                database.Add(ticket);
                await database.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }

        return [.. tickets.Select(ticket => ticket.Number)];
    }

    /// <summary>The id of the sample person of a role.</summary>
    public static async Task<Guid> PersonAsync(PortalFixture portal, PortalRole role)
    {
        var id = Guid.Empty;
        await portal.WithDatabaseAsync(database =>
        {
            id = database.Users.Where(user => user.Role == role).OrderBy(user => user.UserName).Select(user => user.Id).First();
            return Task.CompletedTask;
        });
        return id;
    }
}
