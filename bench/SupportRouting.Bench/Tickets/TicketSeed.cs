using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportRouting.Data;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.Samples;
using SupportRouting.Data.Security;

namespace SupportRouting.Bench.Tickets;

/// <summary>A database with so many tickets, their decisions, timelines and hand-offs, and somebody who can sign in.</summary>
internal static class TicketSeed
{
    public const string Email = "agent0@partner.example";
    public const string Password = "a sentence for the bench";
    public const string ApiSecret = "a-key-for-the-bench-0123456789";

    private const int Agents = 12;

    /// <summary>Fills the database unless it is full already.</summary>
    public static async Task EnsureAsync(string connection, int tickets, CancellationToken cancel)
    {
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connection + ";Command Timeout=3600"));
        await db.Database.MigrateAsync(cancel);
        if (await db.Users.AnyAsync(cancel))
            return;
        await new SeedSampleData(db, TimeProvider.System).EnsureAsync(cancel);
        await AddPeopleAsync(db, cancel);
        var records = new TicketLines(
            await db.Users.Select(u => u.Id).ToArrayAsync(cancel), await db.Offers.Select(o => o.Id).ToArrayAsync(cancel),
            await db.Customers.Select(c => c.TenantId).ToArrayAsync(cancel), await db.Publishers.Select(p => p.Id).ToArrayAsync(cancel),
            TimeProvider.System.GetUtcNow(), tickets);
        await using var server = new NpgsqlConnection(connection + ";Command Timeout=3600");
        await server.OpenAsync(cancel);
        await FillAsync(server, records, tickets, cancel);
    }

    private static async Task AddPeopleAsync(PortalDbContext db, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < Agents; i++)
        {
            var email = FormattableString.Invariant($"agent{i}@partner.example");
            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(now.AddMilliseconds(i)),
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                SecurityStamp = Guid.CreateVersion7(now).ToString("N"),
                DisplayName = FormattableString.Invariant($"Agent {i}"),
                Role = PortalRole.AdminAgent,
            };
            if (i is 0)
                user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, Password);
            db.Users.Add(user);
        }

        await db.SaveChangesAsync(cancel);
        await new ApiKeyStore(db, TimeProvider.System).AddAsync("Bench", ApiSecret, PortalRole.AdminAgent, most: 1, cancel);
    }

    // With its indexes in place a million rows would take an hour.
    private static async Task FillAsync(NpgsqlConnection server, TicketLines lines, int tickets, CancellationToken cancel)
    {
        var indexes = await IndexesAsync(server, cancel);
        foreach (var (name, _) in indexes)
            await RunAsync(server, $"drop index \"{name}\"", cancel);
        await RunAsync(server, "set session_replication_role = replica", cancel);
        foreach (var (table, columns, rows) in lines.Tables(tickets))
            await CopyAsync(server, $"copy \"{table}\" ({string.Join(", ", columns.Split(' ').Select(c => $"\"{c}\""))}) from stdin", rows, cancel);
        await RunAsync(server, "set session_replication_role = origin", cancel);
        await RunAsync(server, string.Create(CultureInfo.InvariantCulture, $"alter table \"Tickets\" alter column \"Number\" restart with {tickets + 1}"), cancel);
        await RunAsync(server, "set maintenance_work_mem = '512MB'", cancel);
        foreach (var (_, create) in indexes)
            await RunAsync(server, create, cancel);
        await RunAsync(server, "vacuum analyze", cancel);
    }

    private static async Task<IReadOnlyList<(string Name, string Create)>> IndexesAsync(NpgsqlConnection server, CancellationToken cancel)
    {
        var found = new List<(string, string)>();
        await using var list = new NpgsqlCommand(
            "select indexname, indexdef from pg_indexes where tablename in ('Tickets','TicketEntries','TicketDecisions','HandOffs','TicketTags') and indexname like 'IX%'", server);
        await using var reader = await list.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private static async Task CopyAsync(NpgsqlConnection server, string command, IEnumerable<string> lines, CancellationToken cancel)
    {
        await using var copy = await server.BeginTextImportAsync(command, cancel);
        foreach (var line in lines)
        {
            await copy.WriteAsync(line.AsMemory(), cancel);
            await copy.WriteAsync("\n".AsMemory(), cancel);
        }
    }

    private static async Task RunAsync(NpgsqlConnection server, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
