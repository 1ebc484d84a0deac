using System.Text.Json;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Shared;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>What a person saw when it began to change a notice, carried by the form.</summary>
public sealed record NoticeSeen(int Revision, ServiceNotice Notice)
{
    public static NoticeSeen Of(NoticeDetails stored) => new(stored.Revision, stored.Written);

    public string Write() => JsonSerializer.Serialize(this);

    public static NoticeSeen? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<NoticeSeen>(text);
        }
        catch (JsonException)
        {
            // Not what the form held: then nothing was seen, and the person is shown what is stored.
            return null;
        }
    }
}

/// <summary>The form of a service notice as it is shown.</summary>
/// <param name="Input">What stands in the fields.</param>
/// <param name="Seen">What was stored when the person began; empty for a new one.</param>
public sealed record NoticeForm(NoticeInput Input, string Seen)
{
    /// <summary>What somebody else changed since, field by field; null when nobody did.</summary>
    public IReadOnlyDictionary<string, string>? Changed { get; init; }

    /// <summary>The offers or publishers that may be meant.</summary>
    public IReadOnlyList<CoveredRecord> Like { get; init; } = [];

    /// <summary>A new notice's own key.</summary>
    public string? Key { get; init; }

    /// <summary>Mine over theirs, where two changed the same notice.</summary>
    public static NoticeForm Merged(ServiceNotice mine, NoticeSeen? before, NoticeDetails stored, DeskTime desk) => new(
        NoticeInput.Of(before is null ? mine : NoticeDifference.Over(mine, before.Notice, stored.Written), desk), NoticeSeen.Of(stored).Write())
    {
        Changed = NoticeDifference.Between(before?.Notice ?? mine, stored.Written).ToDictionary(
            change => change.Field,
            change => change.After is null ? NoticesText.StoredEmpty : Words.Fill(NoticesText.StoredNow, NoticeWords.Value(change.Field, change.After, desk)),
            StringComparer.Ordinal),
    };

    public string? StoredNow(string field) => Changed?.GetValueOrDefault(field);

    public FormLine Line(string name, string label, string? value) => new("notice", name, label, value, StoredNow(name));
}
