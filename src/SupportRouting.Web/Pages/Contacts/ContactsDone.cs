using System.Text.Json;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Contacts;

/// <summary>What became of a confirmation, as the next page tells it.</summary>
/// <param name="Confirmed">How many contacts were confirmed.</param>
/// <param name="Left">How many were not, because they changed meanwhile.</param>
/// <param name="Changes">What takes it back; empty where nothing does.</param>
/// <param name="IsUndo">Whether it was taken back just now.</param>
public sealed record ContactsDone(int Confirmed, int Left, IReadOnlyList<Guid> Changes, bool IsUndo)
{
    /// <summary>Under which name it waits for the next page.</summary>
    public const string Told = "ContactsTold";

    public bool IsDone => Left == 0;

    public string Words => string.Join(", ", new[] { DoneWords, LeftWords }.Where(words => words is not null));

    private string? DoneWords => IsUndo ? (Left == 0 ? ContactsText.Undone : null)
        : Confirmed > 0 ? Plural.Of(Confirmed, ContactsText.ConfirmedOne, ContactsText.ConfirmedFew, ContactsText.ConfirmedMany) : null;

    private string? LeftWords => Left == 0 ? null
        : IsUndo ? ContactsText.NotUndone
        : Plural.Of(Left, ContactsText.LeftOne, ContactsText.LeftFew, ContactsText.LeftMany);

    public static ContactsDone Of(ConfirmOutcome outcome) => new(outcome.Confirmed, outcome.Left, outcome.Changes, false);

    public static ContactsDone? Read(object? text) => text is string json ? JsonSerializer.Deserialize<ContactsDone>(json) : null;

    public string Write() => JsonSerializer.Serialize(this);
}
