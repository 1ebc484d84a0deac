using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Hosting;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Tickets.Privacy;

/// <summary>A ticket that names a person.</summary>
public sealed record PersonTicket(long Number, string Subject, string? AskerName, string? AskerEmail, bool IsAsker);

/// <summary>Where a person was found.</summary>
/// <param name="Tickets">Tickets that name the person, the newest first.</param>
/// <param name="IsAll">Whether all tickets that may name the person were looked at.</param>
/// <param name="Askers">Askers under whose name or address the text stands as well, to choose from.</param>
public sealed record PersonFound(IReadOnlyList<PersonTicket> Tickets, bool IsAll, IReadOnlyList<string> Askers);

/// <summary>
/// Finds the tickets that name a person: as the asker, as whoever worked on it, or anywhere in what was written. The index of texts
/// tells where the words may stand; whether they do, whole, is looked up there, so that looking, giving out and erasing agree.
/// </summary>
public sealed class FindPerson(PortalDbContext db)
{
    /// <summary>So many tickets are looked at for a list; giving out and erasing go through all.</summary>
    public const int MostLookedAt = 500;

    internal const int BatchSize = 50;

    private const int MostAskers = 20;

    /// <param name="text">A name or an address, or a part of one.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<PersonFound> LookAsync(string text, CancellationToken cancel)
    {
        var (person, words) = (Person.Of(text) is { } one ? await KnownAsync(one, cancel) : null, SearchText.Words(text));
        var numbers = await NumbersAsync(text, cancel);
        var (tickets, askers) = (new List<PersonTicket>(), new SortedSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var some in numbers.TakeLast(MostLookedAt).Reverse().Chunk(BatchSize))
        {
            db.ChangeTracker.Clear();
            var papers = await TicketPapers.LoadAsync(db, some, cancel);
            if (person is not null)
                tickets.AddRange(papers.Naming(person).Select(t => new PersonTicket(t.Number, t.Subject, t.AskerName, t.AskerEmail, person.Asked(t))).Reverse());
            askers.UnionWith(papers.Tickets.Where(t => person?.Asked(t) is not true).Select(t => Like(words, t)).OfType<string>());
        }

        db.ChangeTracker.Clear();
        return new PersonFound(tickets, numbers.Count <= MostLookedAt, [.. askers.Take(MostAskers)]);
    }

    /// <summary>The person with the accounts that bear the name or address.</summary>
    internal async Task<Person> KnownAsync(Person person, CancellationToken cancel) => person with { Accounts = await AccountsAsync(person.Text, cancel) };

    /// <summary>All tickets that may name the person, the oldest first.</summary>
    internal Task<List<long>> NumbersAsync(Person person, CancellationToken cancel) => NumbersAsync(person.Text, cancel);

    private async Task<List<long>> NumbersAsync(string text, CancellationToken cancel)
    {
        var written = SearchText.Words(text).Aggregate(db.Tickets.AsQueryable(), (tickets, word) => tickets.Having(word, isStaff: true));
        var numbers = await written.Select(t => t.Number).ToListAsync(cancel);
        var users = await AccountsAsync(text, cancel);
        if (users.Count > 0)
            numbers.AddRange(await db.TicketEntries.Where(e => e.ActorId != null && users.Contains(e.ActorId.Value)).Select(e => e.TicketNumber).Distinct().ToListAsync(cancel));
        return [.. numbers.Distinct().Order()];
    }

    private Task<List<Guid>> AccountsAsync(string text, CancellationToken cancel)
    {
        var lower = text.Trim().ToLowerInvariant();
        return db.Users.Where(u => DatabaseText.Lower(u.DisplayName) == lower || DatabaseText.Lower(u.Email) == lower).Select(u => u.Id).ToListAsync(cancel);
    }

    // By part of a name or address a person is found, but nothing is done to whoever it may be.
    private static string? Like(IReadOnlyList<string> words, TicketRecord ticket) => new[] { ticket.AskerName, ticket.AskerEmail }.OfType<string>()
        .FirstOrDefault(text => Person.Of(text) is not null && words.All(word => SearchText.Fold(text).Contains(word, StringComparison.Ordinal)));
}
