using System.Globalization;
using System.Text.Json;
using SupportRouting.Data.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>What became of a change of many tickets, as the queue tells it.</summary>
public sealed record QueueDone
{
    /// <summary>Why nothing was done, in words.</summary>
    public string? Fault { get; init; }

    /// <summary>What undoes it; null when nothing can be undone.</summary>
    public Guid? Id { get; init; }

    /// <summary>What was chosen in a form that is to be put right.</summary>
    public BulkInput? Typed { get; init; }

    /// <summary>The tickets that stay selected.</summary>
    public IReadOnlyList<long> Picked { get; init; } = [];

    public int Changed { get; init; }

    public bool IsUndo { get; init; }

    public bool IsClose { get; init; }

    public IReadOnlyDictionary<BulkLeft, int> Left { get; init; } = new Dictionary<BulkLeft, int>();

    public string Words => Fault ?? string.Join(", ", new[] { ChangedWords }.Concat(Left.OrderBy(one => one.Key).Select(LeftWords)));

    private string ChangedWords => (Changed, IsUndo) switch
    {
        (0, _) => QueueText.DoneNone,
        (_, true) => Plural.Of(Changed, QueueText.UndoneOne, QueueText.UndoneFew, QueueText.UndoneMany),
        _ => Plural.Of(Changed, QueueText.DoneOne, QueueText.DoneFew, QueueText.DoneMany),
    };

    public static QueueDone Of(BulkAction action, BulkOutcome outcome) =>
        new() { Id = outcome.Id, Changed = outcome.Changed, Left = outcome.Left, Picked = outcome.ToLookAt, IsClose = action.Kind is BulkKind.Close };

    public static QueueDone Undone(BulkOutcome outcome) => new() { Changed = outcome.Changed, Left = outcome.Left, IsUndo = true };

    public static QueueDone? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<QueueDone>(text);

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>How many were left, and why.</summary>
    internal static string LeftOf(BulkLeft why, int count) => LeftOf(why.ToString(), count);

    private string LeftWords(KeyValuePair<BulkLeft, int> left) =>
        LeftOf(left.Key is BulkLeft.AlreadySo && IsClose ? "Closed" : left.Key.ToString(), left.Value);

    private static string LeftOf(string key, int count) =>
        Text.Words.Fill(QueueText.ResourceManager.GetString("Left" + key, CultureInfo.CurrentUICulture) ?? "{0}", count);
}
