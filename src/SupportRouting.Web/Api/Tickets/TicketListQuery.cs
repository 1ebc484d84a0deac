using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Tickets;

/// <summary>The query of <c>GET /tickets</c>: the filters of the queue.</summary>
internal sealed record TicketListQuery(
    [property: FromQuery(Name = "view")] string? View,
    [property: FromQuery(Name = "sort")] string? Sort,
    [property: FromQuery(Name = "query")] string? Query,
    [property: FromQuery(Name = "party")] string? Party,
    [property: FromQuery(Name = "status")] string? Status,
    [property: FromQuery(Name = "priority")] string? Priority,
    [property: FromQuery(Name = "asker")] string? Asker,
    [property: FromQuery(Name = "topic")] string? Topic,
    [property: FromQuery(Name = "tag")] string? Tag,
    [property: FromQuery(Name = "language")] string? Language,
    [property: FromQuery(Name = "assigneeId")] string? AssigneeId,
    [property: FromQuery(Name = "offerId")] string? OfferId,
    [property: FromQuery(Name = "customerTenantId")] string? CustomerTenantId,
    [property: FromQuery(Name = "limit")] string? Limit,
    [property: FromQuery(Name = "after")] string? After)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    private static readonly TicketView[] AskersViews = [TicketView.All, TicketView.Open, TicketView.Done];

    /// <summary>What is asked for; what is wrong with it goes to <paramref name="errors"/>.</summary>
    public (TicketFilter Filter, TicketCursor? After, int Limit) Read(RoutingPolicy policy, bool forStaff, FieldErrors errors)
    {
        var reader = new TicketQueryReader(errors);
        if (!forStaff)
            reader.RefuseForAskers(("party", Party), ("status", Status), ("priority", Priority), ("tag", Tag), ("assigneeId", AssigneeId));
        var filter = new TicketFilter
        {
            View = reader.Choice<TicketView>("view", View, forStaff ? [] : AskersViews) ?? TicketView.All,
            Sort = reader.Choice<TicketSort>("sort", Sort, forStaff ? [] : [TicketSort.Newest, TicketSort.Oldest]) ?? TicketSort.Newest,
            Words = reader.Text("query", Query, TicketQueue.WordsMaxLength),
            Party = reader.Choice<TicketParty>("party", Party),
            Status = reader.Choice<TicketStatus>("status", Status),
            Priority = reader.Choice<Priority>("priority", Priority),
            Asker = reader.Choice<Asker>("asker", Asker),
            Topic = reader.Value("topic", Topic, text => policy.FindTopic(text)?.Id.ToString(), "Is not known; GET /api/v1/topics lists them."),
            Tag = reader.Text("tag", Tag, TicketLimits.Tag),
            Language = reader.Value("language", Language, text => PortalLanguage.CultureOf(text)?.Name, PortalLanguage.NotOffered),
            AssigneeId = reader.Id("assigneeId", AssigneeId),
            OfferId = reader.Value("offerId", OfferId, text => Domain.Offers.OfferId.Parse(text).Value?.ToString(), "Must be written publisher.offer."),
            CustomerId = reader.Id("customerTenantId", CustomerTenantId),
        };
        var limit = DefaultLimit;
        if (Limit is not null && (!int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit))
            errors.Add("limit", $"A whole number from 1 to {MaxLimit}.");
        var after = TicketCursor.Parse(After);
        if (After is { Length: > 0 } && (after is null || (filter.Sort is TicketSort.Due) != (after.DueAt is not null)))
            errors.Add("after", "Hand back the value of next as it was.");
        return (filter, after, limit);
    }
}
