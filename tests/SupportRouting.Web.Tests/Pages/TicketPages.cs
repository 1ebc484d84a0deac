using AngleSharp.Dom;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Tests.Data.Tickets;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Pages;

/// <summary>Short ways to the pages of a ticket.</summary>
internal static class TicketPages
{
    public static string PathOf(long number) => $"/tickets/{new TicketNumber(number)}";

    public static Task<HttpResponseMessage> PostAsync(PortalClient client, long number, string? handler, params (string Name, string Value)[] fields) =>
        client.PostAsync(
            PathOf(number) + (handler is null ? "" : $"?handler={handler}"), fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), PathOf(number));

    public static Dictionary<string, string> FormOf(IDocument page, string form)
    {
        var fields = page.QuerySelectorAll($"{form} input[name]")
            .Where(input => input.GetAttribute("type") is not "radio" || input.HasAttribute("checked"))
            .ToDictionary(input => input.GetAttribute("name") ?? "", input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var select in page.QuerySelectorAll($"{form} select"))
            fields[select.GetAttribute("name") ?? ""] = select.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
        foreach (var text in page.QuerySelectorAll($"{form} textarea"))
            fields[text.GetAttribute("name") ?? ""] = text.TextContent;
        fields.Remove("__RequestVerificationToken");
        return fields;
    }

    public static Dictionary<string, string> With(Dictionary<string, string> form, string field, string value) =>
        new(form, StringComparer.Ordinal) { [field] = value };

    public static async Task<long> OpenAsync(PortalFixture portal, NewTicket? ticket = null, TicketActor? actor = null)
    {
        var number = 0L;
        await portal.WithDatabaseAsync(async db => number = await new TicketWork(db).OpenAsync(ticket, actor));
        return number;
    }

    public static async Task<TicketDetails> ReadAsync(PortalFixture portal, long number)
    {
        TicketDetails? found = null;
        await portal.WithDatabaseAsync(async db => found = await new ReadTicket(db).FindAsync(number, TicketWork.Agent, TestContext.Current.CancellationToken));
        return found ?? throw new InvalidOperationException("The ticket is gone.");
    }
}
