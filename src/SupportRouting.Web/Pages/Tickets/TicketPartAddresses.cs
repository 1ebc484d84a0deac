using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>Addresses of what belongs to a ticket: its files, the tickets beside it, and what joins and divides tickets.</summary>
public static class TicketPartAddresses
{
    public static string Parts(long number) => Of(number) + "/parts";

    public static string File(long number, Guid id) => $"{Of(number)}/files/{id}";

    public static string Split(long number, string? handler = null) => With(Of(number) + "/split", "handler", handler);

    public static string Merge(long number, long? into = null) => With(Of(number) + "/merge", "into", into is { } other ? new TicketNumber(other).ToString() : null);

    public static string Unmerge(long number) => With(Of(number) + "/merge", "handler", "Unmerge");

    private static string Of(long number) => $"/tickets/{new TicketNumber(number)}";

    private static string With(string path, string name, string? value) => value is null ? path : QueryHelpers.AddQueryString(path, name, value);
}
