using System.Globalization;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>The ready-made views, and how many tickets each of them holds.</summary>
public sealed record QueueViews(bool IsStaff, IReadOnlyDictionary<TicketView, int> Counts)
{
    public static readonly TicketView[] Reseller = [TicketView.Open, TicketView.OnCustomer, TicketView.Done, TicketView.All];

    private static readonly TicketView[] Staff =
    [
        TicketView.Open, TicketView.Mine, TicketView.Unassigned, TicketView.DueToday, TicketView.OnPublisher, TicketView.OnMicrosoft,
        TicketView.OnProvider, TicketView.OnCustomer, TicketView.Done, TicketView.All,
    ];

    // Most partners hand nothing on to a provider, and being late is told above the list.
    private static readonly TicketView[] OnlyWhenThereAreSome = [TicketView.OnProvider];

    public static IReadOnlyList<TicketView> ToCount(bool isStaff) => isStaff ? [.. Staff, TicketView.PublisherLate] : Reseller;

    public int Late => Counts.GetValueOrDefault(TicketView.PublisherLate);

    public string OpenText => Counts.GetValueOrDefault(TicketView.Open) is var open && open > TicketQueue.CountCap
        ? Words.Fill(QueueText.OpenCapped, TicketQueue.CountCap)
        : Plural.Of(open, QueueText.OpenOne, QueueText.OpenFew, QueueText.OpenMany);

    public string LateText => Plural.Of(Late, QueueText.LateOne, QueueText.LateFew, QueueText.LateMany);

    public IEnumerable<(TicketView View, string Words, string Count)> Chips(TicketView current) =>
        from view in IsStaff ? Staff : Reseller
        where view == current || !OnlyWhenThereAreSome.Contains(view) || Counts.GetValueOrDefault(view) > 0
        select (view, WordsOf(view), Capped(Counts.GetValueOrDefault(view)));

    private string WordsOf(TicketView view) => !IsStaff && view is TicketView.OnCustomer ? QueueText.OnYou : TicketWords.Of(view);

    private static string Capped(int count) => count > TicketQueue.CountCap
        ? Words.Fill(QueueText.Capped, TicketQueue.CountCap)
        : count.ToString("N0", CultureInfo.CurrentCulture);
}
