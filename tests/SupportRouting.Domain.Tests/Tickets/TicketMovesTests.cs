using SupportRouting.Domain.Tickets;
using static SupportRouting.Domain.Tickets.TicketMove;
using static SupportRouting.Domain.Tickets.TicketStatus;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class TicketMovesTests
{
    // The whole table by hand, a column a move in the order of the enum; a dot means refused.
    private static readonly (TicketStatus From, string To)[] Expected =
    [
        //                  Route Unroute Take HandOff Publisher Microsoft Provider AskCustomer Resolve Close Reopen
        (New,                "Ro  Ne  An  Ha  .   .   .   Cu  Re  Cl  ."),
        (Routed,             "Ro  Ne  An  Ha  .   .   .   Cu  Re  Cl  ."),
        (Answering,          "An  An  .   Ha  .   .   .   Cu  Re  Cl  ."),
        (HandedOff,          "Ha  Ha  An  Ha  Pu  Mi  Pr  Cu  Re  Cl  ."),
        (WaitingOnCustomer,  "Cu  Cu  An  Ha  .   .   .   .   Re  Cl  ."),
        (WaitingOnPublisher, "Pu  Pu  An  Ha  Pu  Mi  Pr  Cu  Re  Cl  ."),
        (WaitingOnMicrosoft, "Mi  Mi  An  Ha  Pu  Mi  Pr  Cu  Re  Cl  ."),
        (WaitingOnProvider,  "Pr  Pr  An  Ha  Pu  Mi  Pr  Cu  Re  Cl  ."),
        (Resolved,           ".   .   .   .   .   .   .   .   .   Cl  Ro"),
        (Closed,             ".   .   .   .   .   .   .   .   .   .   Ro"),
    ];

    private static readonly Dictionary<string, TicketStatus> Short = Enum.GetValues<TicketStatus>()
        .ToDictionary(status => status.ToString().Replace("WaitingOn", "", StringComparison.Ordinal)[..2], StringComparer.Ordinal);

    [Fact]
    public void Next_EveryStatusAndMove_IsAsTheTableSays()
    {
        Assert.Equal(Enum.GetValues<TicketStatus>(), Expected.Select(row => row.From));
        foreach (var (from, to) in Expected)
        {
            var cells = to.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Enum.GetValues<TicketMove>().Length, cells.Length);
            foreach (var (move, cell) in Enum.GetValues<TicketMove>().Zip(cells))
                Assert.Equal((from, move, cell is "." ? null : Short[cell]), (from, move, TicketMoves.Next(from, move)));
        }
    }

    [Fact]
    public void From_EveryStatus_OffersExactlyWhatNextAllows() => Assert.All(
        Enum.GetValues<TicketStatus>(),
        status => Assert.Equal(Enum.GetValues<TicketMove>().Where(move => TicketMoves.Next(status, move) is not null), TicketMoves.From(status)));

    [Fact]
    public void EveryStatus_CanBeReachedFromNewAndEndsClosed()
    {
        var reached = new HashSet<TicketStatus> { New };
        while (reached.SelectMany(from => TicketMoves.From(from).Select(move => TicketMoves.Next(from, move))).OfType<TicketStatus>().Any(reached.Add))
            Assert.True(reached.Count <= Expected.Length);
        Assert.Equal(Enum.GetValues<TicketStatus>().Length, reached.Count);
        Assert.All(Enum.GetValues<TicketStatus>().Where(TicketMoves.IsOpen), status => Assert.Equal(Closed, TicketMoves.Next(status, Close)));
    }

    [Fact]
    public void Elsewhere_IsOpenAndNeverOurs() => Assert.All(
        Enum.GetValues<TicketStatus>().Where(TicketMoves.IsElsewhere),
        status => Assert.True(TicketMoves.IsOpen(status) && status is HandedOff or WaitingOnPublisher or WaitingOnMicrosoft or WaitingOnProvider));
}
