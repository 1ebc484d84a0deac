using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>One filter that narrows the list, and the address without it.</summary>
public sealed record QueueFilterChip(string Name, string Value, string Without)
{
    public static IEnumerable<QueueFilterChip> Of(TicketFilter filter, bool isStaff, TicketPage page, IReadOnlyList<Colleague> colleagues)
    {
        QueueFilterChip Chip(string name, string value, TicketFilter without) => new(name, value, QueueAddresses.Of(without));

        if (filter.Words is { } words)
            yield return Chip(QueueText.Words, words, filter with { Words = null });
        if (filter.Party is { } party)
            yield return Chip(QueueText.Party, TicketWords.Of(party, isStaff), filter with { Party = null });
        if (filter.Status is { } status)
            yield return Chip(QueueText.Status, TicketWords.Of(status), filter with { Status = null });
        if (filter.Priority is { } priority)
            yield return Chip(QueueText.Priority, TicketWords.Of(priority), filter with { Priority = null });
        if (filter.Asker is { } asker)
            yield return Chip(QueueText.Asker, RoutingWords.Of(asker), filter with { Asker = null });
        if (TopicId.TryParse(filter.Topic, out var topic))
            yield return Chip(QueueText.Topic, RoutingWords.Topic(topic), filter with { Topic = null });
        if (filter.Tag is { } tag)
            yield return Chip(QueueText.Tag, tag, filter with { Tag = null });
        if (filter.Language is { } language)
            yield return Chip(QueueText.Language, language, filter with { Language = null });
        if (filter.AssigneeId is { } assignee)
            yield return Chip(QueueText.Assignee, colleagues.FirstOrDefault(one => one.Id == assignee)?.Name ?? assignee.ToString(), filter with { AssigneeId = null });
        // The one all of them belong to has its name on each.
        var first = page.Rows.Count > 0 ? page.Rows[0] : null;
        if (filter.CustomerId is { } customer)
            yield return Chip(QueueText.Customer, first?.CustomerName ?? customer.ToString(), filter with { CustomerId = null });
        if (filter.OfferId is { } offer)
            yield return Chip(QueueText.Offer, first?.OfferTitle ?? offer, filter with { OfferId = null });
    }
}
