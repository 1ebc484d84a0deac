using SupportRouting.Data.Tickets;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>A form's own key, so that sending the form twice does once what it asks for.</summary>
public static class FormKey
{
    public static string New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <returns>What is asked for under that key; null when the form brought none.</returns>
    public static TicketRequest? Request(CurrentUser me, string? key, params ReadOnlySpan<string?> content) =>
        me.Id is { } id && Guid.TryParse(key, out var sent) ? TicketRequest.Of(id, $"form {sent:N}", string.Join('\n', content)) : null;
}
