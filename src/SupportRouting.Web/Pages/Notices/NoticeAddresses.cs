using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>Addresses of the pages of service notices.</summary>
public static class NoticeAddresses
{
    public const string List = "/admin/notices";

    public static string New(string? offer = null) => offer is null ? $"{List}/new" : $"{List}/new?offer={Uri.EscapeDataString(offer)}";

    public static string Of(NoticePhase phase, long? after = null) =>
        FormattableString.Invariant($"{List}?state={FactNames.Name(phase)}{(after is { } last ? $"&after={last}" : "")}");

    public static string Details(long number) => FormattableString.Invariant($"/notices/{number}");

    /// <summary>Where its tickets are linked and taken off.</summary>
    public static string Tickets(long number) => Details(number) + "/tickets";

    public static string Answer(long number) => Details(number) + "/answer";

    public static string Edit(long number) => FormattableString.Invariant($"{List}/{number}/edit");
}
