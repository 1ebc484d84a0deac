using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Offers.Records;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Data.Offers.Confirmations;

/// <summary>What has to be known to ask.</summary>
/// <param name="Addresses">Whom one can ask.</param>
/// <param name="Contacts">What they will see.</param>
/// <param name="Us">Who asks, as others know us.</param>
/// <param name="Person">Who of us asks, where that may be said.</param>
/// <param name="Until">How long the link will hold.</param>
/// <param name="PerDay">Most mails a day to one address.</param>
public sealed record PreparedAsk(
    IReadOnlyList<ConfirmationAddress> Addresses, IReadOnlyList<ConfirmationContact> Contacts, OurContact Us, string? Person, DateTimeOffset Until, int PerDay);

/// <summary>The mail that asks.</summary>
public sealed record ConfirmationMail(string Subject, string Body, string? ReplyTo);

/// <summary>How asking ended.</summary>
public enum AskResult : byte
{
    Sent,
    NotFound,

    /// <summary>The address is none of this record's.</summary>
    NotOfRecord,

    /// <summary>That address was asked often enough for a day.</summary>
    TooOften,
}

/// <summary>
/// Asks a publisher to confirm the contacts of one record: a request, and a mail with its link, kept together. An open request to the same
/// address about the same record ends with it.
/// </summary>
public sealed class AskPublisher(PortalDbContext db, ConfirmationSeal seal, ConfirmationOptions options, OutboxSignal outbox, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What the page of a record needs to ask; null when there is no such record.</summary>
    public async Task<PreparedAsk?> PrepareAsync(RecordOwner owner, RecordActor actor, CancellationToken cancel)
    {
        if (await LoadRecord.OneAsync(db, owner, cancel) is not { } record)
            return null;
        db.ChangeTracker.Clear();
        var us = await OurContacts.OfAsync(db, null, new TicketActor(actor.Id, actor.Name, RecordReader.Staff), cancel);
        return new PreparedAsk(
            ConfirmationAddress.Of(owner.Kind, record.Sheet), ConfirmationContact.Of(owner.Kind, record.Sheet), us, options.NamesPerson ? actor.Name : null,
            time.GetUtcNow() + options.Life, options.PerAddressAndDay);
    }

    /// <param name="owner">The record.</param>
    /// <param name="address">Whom to ask; one of the addresses of its contacts.</param>
    /// <param name="language">The language of mail and page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="write">The mail with the secret part of the link.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task<AskResult> RunAsync(
        RecordOwner owner, string address, string language, RecordActor actor, Func<string, ConfirmationMail> write, CancellationToken cancel)
    {
        var result = await db.InOneGoAsync(token => TryAsync(owner, address, language, actor, write, token), done => done is AskResult.Sent, cancel);
        if (result is AskResult.Sent)
            outbox.Ring();
        return result;
    }

    internal static async Task<string?> CompanyAsync(PortalDbContext db, CancellationToken cancel) =>
        (await OurContacts.OfAsync(db, null, new TicketActor(null, "", RecordReader.Staff), cancel)).Company;

    private async Task<AskResult> TryAsync(
        RecordOwner owner, string address, string language, RecordActor actor, Func<string, ConfirmationMail> write, CancellationToken cancel)
    {
        if (await LoadRecord.OneAsync(db, owner, cancel) is not { } record)
            return AskResult.NotFound;
        db.ChangeTracker.Clear();
        if (ConfirmationAddress.Of(owner.Kind, record.Sheet).FirstOrDefault(some => some.Email == Key(address)) is not { } known)
            return AskResult.NotOfRecord;
        var now = time.GetUtcNow();
        var since = now - Day;
        if (await db.ConfirmationRequests.CountAsync(c => c.Address == known.Email && c.AskedAt > since, cancel) >= options.PerAddressAndDay)
            return AskResult.TooOften;
        await db.ConfirmationRequests.OfRecord(owner).Open(now).Where(c => c.Address == known.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RevokedAt, now).SetProperty(c => c.RevokedByName, actor.Name), cancel);
        Add(owner, known, language, actor, write, now);
        await db.SaveChangesAsync(cancel);
        return AskResult.Sent;
    }

    private void Add(
        RecordOwner owner, ConfirmationAddress known, string language, RecordActor actor, Func<string, ConfirmationMail> write, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var (token, hash) = seal.Make(id, owner, known.Email);
        var mail = write(token);
        db.Add(new ConfirmationRequestRecord
        {
            Id = id,
            OfferId = owner.OfferId,
            PublisherId = owner.PublisherId,
            Address = known.Email,
            Contact = known.Name ?? EmailAddress.Parse(known.Email).Value?.Domain ?? known.Email,
            Language = language,
            TokenHash = hash,
            AskedAt = now,
            AskedById = actor.Id,
            AskedByName = actor.Name,
            ExpiresAt = now + options.Life,
            Mail = new OutboxRecord
            {
                To = known.Email,
                ReplyTo = mail.ReplyTo,
                Subject = mail.Subject,
                Body = mail.Body,
                HoldsSecret = true,
                WrittenAt = now,
                NextAttemptAt = now,
            },
        });
    }

    private static string Key(string address) => address.Trim().ToLowerInvariant();
}
