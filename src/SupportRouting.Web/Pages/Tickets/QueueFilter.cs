using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Import;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A filter as it stands in an address. What is not known there does not narrow, so that an old link still shows a queue.</summary>
public static class QueueFilter
{
    private const int LongestId = 200;

    public static TicketFilter Read(IQueryCollection query)
    {
        string? Text(string name, int most) => query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? StorableText.Cut(text, most) : null;
        T? Member<T>(string name) where T : struct, Enum => FactNames.TryRead<T>(query[name].FirstOrDefault(), out var member) ? member : null;
        Guid? Id(string name) => Guid.TryParse(query[name].FirstOrDefault(), out var id) ? id : null;

        return new TicketFilter
        {
            View = Member<TicketView>("view") ?? TicketView.Open,
            Sort = Member<TicketSort>("sort") ?? TicketSort.Newest,
            Words = Text("words", TicketQueue.WordsMaxLength),
            Party = Member<TicketParty>("party"),
            Status = Member<TicketStatus>("status"),
            Priority = Member<Priority>("priority"),
            Asker = Member<Asker>("asker"),
            Topic = TopicId.TryParse(Text("topic", LongestId), out var topic) ? topic.ToString() : null,
            Tag = Text("tag", TicketLimits.Tag),
            Language = Text("language", LongestId),
            AssigneeId = Id("assignee"),
            CustomerId = Id("customer"),
            OfferId = Text("offer", LongestId),
        };
    }

    /// <summary>The parts of the address; what does not narrow is null.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Write(TicketFilter filter) =>
    [
        new("view", filter.View is TicketView.Open ? null : FactNames.Name(filter.View)),
        new("sort", filter.Sort is TicketSort.Newest ? null : FactNames.Name(filter.Sort)),
        .. Narrowing(filter),
    ];

    /// <summary>The parts that narrow a view.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Narrowing(TicketFilter filter) =>
    [
        new("words", filter.Words),
        new("party", NameOf(filter.Party)),
        new("status", NameOf(filter.Status)),
        new("priority", NameOf(filter.Priority)),
        new("asker", NameOf(filter.Asker)),
        new("topic", filter.Topic),
        new("tag", filter.Tag),
        new("language", filter.Language),
        new("assignee", filter.AssigneeId?.ToString()),
        new("customer", filter.CustomerId?.ToString()),
        new("offer", filter.OfferId),
    ];

    /// <summary>An address's part after the path, with nothing in it but what a queue knows.</summary>
    public static string Clean(string? text)
    {
        var filter = Read(new QueryCollection(QueryHelpers.ParseQuery(text)));
        var clean = QueueAddresses.Of(filter)[QueueAddresses.Path.Length..];
        return clean.Length <= SavedViewRecord.FilterLength ? clean : QueueAddresses.Of(filter with { Words = null })[QueueAddresses.Path.Length..];
    }

    public static bool IsNarrowed(TicketFilter filter) => Narrowing(filter).Any(part => part.Value is not null);

    /// <summary>What a reseller may not filter by, because it may not see it.</summary>
    public static TicketFilter ForReseller(TicketFilter filter) => filter with
    {
        View = QueueViews.Reseller.Contains(filter.View) ? filter.View : TicketView.Open,
        Sort = filter.Sort is TicketSort.Due ? TicketSort.Newest : filter.Sort,
        Status = null,
        Priority = null,
        Tag = null,
        AssigneeId = null,
    };

    private static string? NameOf<T>(T? member) where T : struct, Enum => member is { } there ? FactNames.Name(there) : null;
}
