using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Tickets;

/// <summary>A caller's own key for one thing it asks for, and what that is.</summary>
/// <param name="CallerId">The person or the API key that asks.</param>
/// <param name="Key">At most <see cref="TicketRequestRecord.KeyLength"/> characters, chosen by the caller.</param>
/// <param name="Hash">What is asked for.</param>
public sealed record TicketRequest(Guid CallerId, string Key, string Hash)
{
    /// <param name="callerId">The person or the API key that asks.</param>
    /// <param name="key">Chosen by the caller.</param>
    /// <param name="content">All that is asked for; another content under the same key is refused.</param>
    public static TicketRequest Of(Guid callerId, string key, string content) =>
        new(callerId, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
}

/// <summary>What a key was used for before.</summary>
/// <param name="Number">The ticket it was about.</param>
/// <param name="IsOther">Something else was asked for under this key.</param>
public sealed record EarlierRequest(long Number, bool IsOther);

/// <summary>Remembers for a day what callers asked for under keys of their own.</summary>
public sealed class TicketRequests(PortalDbContext db, TimeProvider time)
{
    internal static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    public async Task<EarlierRequest?> FindAsync(TicketRequest request, CancellationToken cancel)
    {
        var old = time.GetUtcNow() - KeyLife;
        var same = db.TicketRequests.AsNoTracking().Where(r => r.CallerId == request.CallerId && r.Key == request.Key);
        var found = await same.Select(r => new { r.At, r.TicketNumber, r.RequestHash }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (found.At >= old)
            return new EarlierRequest(found.TicketNumber, found.RequestHash != request.Hash);
        await same.Where(r => r.At < old).ExecuteDeleteAsync(cancel);
        return null;
    }

    /// <summary>Keeps the key in the same transaction as what is done under it: both are saved by whoever saves next.</summary>
    internal void Keep(TicketRequest request, TicketRecord ticket) => Keep(request, ticket, ticket.Number);

    internal void Keep(TicketRequest request, long number) => Keep(request, null, number);

    private void Keep(TicketRequest request, TicketRecord? ticket, long number) => db.Add(new TicketRequestRecord
    {
        CallerId = request.CallerId,
        Key = request.Key,
        RequestHash = request.Hash,
        At = time.GetUtcNow(),
        Ticket = ticket,
        TicketNumber = number,
    });
}
