using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>A request as the page of its record lists it.</summary>
public sealed record ConfirmationLine(
    Guid Id, string Address, string Language, DateTimeOffset AskedAt, string AskedByName, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt,
    string? RevokedByName, ConfirmationState State, bool IsUnsent, int Confirmed, int Proposed, string? Words);

/// <summary>Reads how a record's publisher was asked, the latest first.</summary>
public sealed class ReadConfirmations(PortalDbContext db, TimeProvider time)
{
    public const int MostShown = 50;

    public async Task<IReadOnlyList<ConfirmationLine>> OfAsync(RecordOwner owner, CancellationToken cancel)
    {
        var rows = await db.ConfirmationRequests.AsNoTracking().OfRecord(owner).OrderByDescending(c => c.AskedAt).Take(MostShown)
            .Select(c => new { Request = c, IsUnsent = c.Mail != null && c.Mail.State == OutboxState.Failed }).ToListAsync(cancel);
        var now = time.GetUtcNow();
        return
        [
            .. rows.Select(row => new ConfirmationLine(
                row.Request.Id, row.Request.Address, row.Request.Language, row.Request.AskedAt, row.Request.AskedByName, row.Request.ExpiresAt,
                row.Request.UsedAt ?? row.Request.RevokedAt, row.Request.RevokedByName, StateOf(row.Request, now), row.IsUnsent,
                row.Request.Confirmed, row.Request.Proposed, row.Request.Words)),
        ];
    }

    internal static ConfirmationState StateOf(ConfirmationRequestRecord row, DateTimeOffset now) => row switch
    {
        { UsedAt: not null } => ConfirmationState.Used,
        { RevokedAt: not null } => ConfirmationState.Revoked,
        _ when row.ExpiresAt <= now => ConfirmationState.Expired,
        _ => ConfirmationState.Open,
    };
}
