using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Data.Tickets;

/// <summary>
/// Finds tickets by words, each anywhere in the text, so that half a word or part of an error code finds too. A server cannot know
/// whether two words stand in one text, and its guess costs seconds among a million; so the nearest tickets are looked through one by
/// one, and only if they do not fill the page all others by the index of texts.
/// </summary>
internal sealed class TicketSearch(PortalDbContext db, TicketFilter filter, TicketCursor? after, bool isStaff)
{
    private const int Nearest = 10_000;

    private readonly IReadOnlyList<string> _words = SearchText.Words(filter.Words);
    private readonly long? _number = TicketNumber.TryParse(filter.Words, out var number) ? number.Value : null;
    private bool _byIndexOfTexts;

    public bool HasWords => _words.Count > 0;

    /// <summary>Whether the tickets are read from one end of their numbers, so that some are nearest.</summary>
    public bool HasEnd => filter.Sort is not TicketSort.Due && _number is null;

    public IQueryable<TicketRecord> Near(IQueryable<TicketRecord> tickets)
    {
        var from = after?.Number;
        var all = db.Tickets;
        return WithWords(filter.Sort is TicketSort.Oldest
            ? tickets.Where(t => t.Number < (from ?? all.Min(any => any.Number)) + Nearest)
            : tickets.Where(t => t.Number > (from ?? all.Max(any => any.Number)) - Nearest));
    }

    public IQueryable<TicketRecord> Far(IQueryable<TicketRecord> tickets)
    {
        _byIndexOfTexts = true;
        return WithWords(tickets);
    }

    public IQueryable<TicketRecord> Sorted(IQueryable<TicketRecord> tickets) => (filter.Sort, _byIndexOfTexts) switch
    {
        (TicketSort.Due, _) => tickets.OrderBy(t => t.NextDueAt).ThenBy(t => t.Number),
        // Nothing is added; but sorted like this the server does not walk along the numbers and look at every text.
        (TicketSort.Oldest, true) => tickets.OrderBy(t => t.Number + 0),
        (_, true) => tickets.OrderByDescending(t => t.Number + 0),
        (TicketSort.Oldest, _) => tickets.OrderBy(t => t.Number),
        _ => tickets.OrderByDescending(t => t.Number),
    };

    private IQueryable<TicketRecord> WithWords(IQueryable<TicketRecord> tickets)
    {
        if (_number is not { } number || _words is not [var typed])
            return _words.Aggregate(tickets, (found, word) => found.Having(word, isStaff));

        // A number may be the ticket's own or stand in the text of another; digits alone may be part of an error code, too.
        var isNamed = typed.StartsWith(TicketNumber.Prefix, StringComparison.OrdinalIgnoreCase);
        var text = SearchText.Pattern(isNamed ? SearchText.Fold(new TicketNumber(number).ToString()) : typed);
        return isStaff
            ? tickets.Where(t => t.Number == number || t.SearchText.Contains(text) || t.StaffSearchText.Contains(text))
            : tickets.Where(t => t.Number == number || t.SearchText.Contains(text));
    }
}
