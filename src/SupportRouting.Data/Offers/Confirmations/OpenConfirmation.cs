using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>A request whose link somebody holds, with the one record it is about.</summary>
/// <param name="Request">The request.</param>
/// <param name="Key">The record's id as people write it.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Offer">The offer's title; null where the publisher's own contacts are meant.</param>
/// <param name="Sheet">The record as it is.</param>
/// <param name="Company">Who of us asks; null while nobody entered our own company.</param>
public sealed record OpenedConfirmation(ConfirmationRequestRecord Request, string Key, string Publisher, string? Offer, RecordSheet Sheet, string? Company);

/// <summary>
/// Opens a link. Whatever is wrong with it, the answer is the same after the same steps: a row is looked for, and its hash compared in constant time.
/// </summary>
public sealed class OpenConfirmation(PortalDbContext db, ConfirmationSeal seal, TimeProvider time)
{
    private static readonly RecordOwner Nobody = new(RecordKind.Publisher, Guid.Empty);

    public async Task<OpenedConfirmation?> RunAsync(string? token, CancellationToken cancel)
    {
        var opened = seal.Open(token);
        var row = await db.ConfirmationRequests.AsNoTracking().FirstOrDefaultAsync(c => c.Id == opened.RequestId, cancel);
        var hash = ConfirmationSeal.Hash(opened.Content, row?.Owner ?? Nobody, row?.Address ?? "");
        var fits = CryptographicOperations.FixedTimeEquals(hash, row?.TokenHash ?? new byte[ConfirmationRequestRecord.HashLength]);
        if (row is null || !fits || ReadConfirmations.StateOf(row, time.GetUtcNow()) is not ConfirmationState.Open)
            return null;
        var record = await LoadRecord.OneAsync(db, row.Owner, cancel);
        db.ChangeTracker.Clear();
        return record is null
            ? null
            : new OpenedConfirmation(row, record.Offer?.Key ?? record.Publisher.Code, record.Publisher.Name, record.Offer?.Title, record.Sheet, await AskPublisher.CompanyAsync(db, cancel));
    }
}
