using System.Data;
using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Offers.Records;

internal static class RecordTransactions
{
    private const int MostTries = 3;

    /// <summary>The same, looked at again where somebody saved a record in the very moment.</summary>
    public static Task<T> InOneGoOrAgainAsync<T>(this PortalDbContext db, Func<CancellationToken, Task<T>> change, Func<T, bool> isDone, CancellationToken cancel) =>
        db.InOneGoOrAgainAsync(change, isDone, IsolationLevel.Unspecified, cancel);

    public static async Task<T> InOneGoOrAgainAsync<T>(
        this PortalDbContext db, Func<CancellationToken, Task<T>> change, Func<T, bool> isDone, IsolationLevel isolation, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.InOneGoAsync(change, isDone, isolation, cancel);
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries && db.Database.CurrentTransaction is null)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Keeps all that several steps save, or nothing; a change that is part of a larger one is kept with it.</summary>
    public static Task<T> InOneGoAsync<T>(this PortalDbContext db, Func<CancellationToken, Task<T>> change, Func<T, bool> isDone, CancellationToken cancel) =>
        db.InOneGoAsync(change, isDone, IsolationLevel.Unspecified, cancel);

    private static Task<T> InOneGoAsync<T>(
        this PortalDbContext db, Func<CancellationToken, Task<T>> change, Func<T, bool> isDone, IsolationLevel isolation, CancellationToken cancel) =>
        db.Database.CurrentTransaction is not null ? change(cancel) : db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(isolation, token);
            var result = await change(token);
            if (isDone(result))
                await transaction.CommitAsync(token);
            return result;
        }, cancel);
}
