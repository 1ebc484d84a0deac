using System.Text.Json;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Web.Pages.Contacts;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Contacts;

/// <summary>What became of a line, as the list tells it.</summary>
public sealed record WorkDone
{
    public ContactsDone? Confirmed { get; init; }

    /// <summary>The line that was put off; null where none was.</summary>
    public long? Snoozed { get; init; }

    public bool IsBack { get; init; }

    public bool IsDone => Confirmed?.IsDone ?? true;

    public string Words => Confirmed?.Words ?? (IsBack ? ContactWorkText.Back : ContactWorkText.Snoozed);

    public static WorkDone Of(ConfirmOutcome outcome) => new() { Confirmed = ContactsDone.Of(outcome) };

    public static WorkDone? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<WorkDone>(text);

    public string Write() => JsonSerializer.Serialize(this);
}
