using SupportRouting.Data.Notices;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Data.Tickets.Support;
using SupportRouting.Web.Pages.Shared;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Admin.Support;

/// <summary>The form of a setting as it is shown.</summary>
/// <param name="Input">What stands in the fields.</param>
public sealed record SupportForm(SupportInput Input)
{
    /// <summary>What a stored setting speaks of, which does not change; null for a new one.</summary>
    public SupportRow? Stored { get; init; }

    /// <summary>What somebody else changed since, field by field; null when nobody did.</summary>
    public IReadOnlyDictionary<string, string>? Changed { get; init; }

    /// <summary>The offers or publishers that may be meant.</summary>
    public IReadOnlyList<CoveredRecord> Like { get; init; } = [];

    /// <summary>The other settings of the very same.</summary>
    public IReadOnlyList<SupportRow> Beside { get; init; } = [];

    /// <summary>What is filled in, where it is a setting.</summary>
    public SupportTerms? Terms { get; init; }

    /// <summary>What it would do to open tickets; null until somebody looked.</summary>
    public SupportPreview? Preview { get; init; }

    /// <summary>Whether it is about taking the setting away.</summary>
    public bool IsAway { get; init; }

    /// <summary>Whether it is about open tickets as it is set already, and no setting changes.</summary>
    public bool IsStored { get; init; }

    /// <summary>What the buttons send that look at open tickets for the same purpose again.</summary>
    public string Looks => IsAway ? SupportDo.LookAway : IsStored ? SupportDo.LookStored : SupportDo.Look;

    /// <summary>Whether it can be taken away instead of ended.</summary>
    public bool MayGo { get; init; }

    /// <summary>Whether something was filled in otherwise since it was shown what it would do.</summary>
    public bool IsShownAnew { get; init; }

    /// <summary>Mine over theirs, where two changed the same setting.</summary>
    public SupportForm Merged(SupportTerms mine, SupportTerms stored)
    {
        var before = SupportTerms.Read(Input.Seen);
        var merged = SupportInput.Of(before is null ? mine : mine.Over(before, stored));
        return this with
        {
            Input = merged with { Scope = Input.Scope, About = Input.About, Reason = Input.Reason, Seen = stored.Write() },
            Changed = SupportWords.Differences(before ?? mine, stored),
        };
    }

    public string? StoredNow(string field) => Changed?.GetValueOrDefault(field);

    public FormLine Line(string name, string label, string? value) => new("support", name, label, value, StoredNow(name));
}
