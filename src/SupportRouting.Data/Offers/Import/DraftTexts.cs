using SupportRouting.Data.Import;
using SupportRouting.Domain.Offers;

namespace SupportRouting.Data.Offers.Import;

/// <summary>Puts texts of a record into a draft: checked, and never lost without a word.</summary>
public static class DraftTexts
{
    public static void SetTitle(this OfferDraft draft, string? title)
    {
        if (title is { Length: > OfferLimits.Title })
            draft.Problems.Add(new RowNote("title", $"is longer than {OfferLimits.Title} characters"));
        else
            draft.Title = title ?? draft.Title;
    }

    public static void SetPublisherName(this OfferDraft draft, string? name)
    {
        if (name is { Length: > OfferLimits.PublisherName })
            draft.Problems.Add(new RowNote("publisher name", $"is longer than {OfferLimits.PublisherName} characters"));
        else
            draft.PublisherName = name ?? draft.PublisherName;
    }

    public static void SetSummary(this OfferDraft draft, string? summary)
    {
        if (summary is { Length: > OfferLimits.Summary })
        {
            draft.Warnings.Add(new RowNote("summary", $"cut to {OfferLimits.Summary} characters; the raw record keeps all of it"));
            summary = StorableText.Cut(summary, OfferLimits.Summary);
        }

        draft.Summary = summary ?? draft.Summary;
    }

    public static void SetType(this OfferDraft draft, string? text)
    {
        if (text is null)
            return;
        draft.TypeText = StorableText.Cut(text, OfferLimits.ExternalId);
        draft.Type = OfferTypes.Parse(text);
        if (draft.Type is OfferType.Unknown)
            draft.Warnings.Add(new RowNote("type", $"'{StorableText.Cut(text, 60)}' is not a type known here; kept as text, the type counts as unknown"));
    }

    /// <summary>Adds a link if there is an address; an address that must not be opened is left out with a warning.</summary>
    public static void AddLink(this OfferDraft draft, OfferLinkKind kind, string? address, string? title = null)
    {
        if (Link(address, kind.ToString(), draft.Warnings) is { } url
            && !draft.Links.Any(l => l.Kind == kind && string.Equals(l.Url, url, StringComparison.Ordinal)))
            draft.Links.Add(new OfferLink(kind, url, title is null ? null : StorableText.Cut(title, OfferLink.TitleMaxLength)));
    }

    public static string? Link(string? address, string field, IList<RowNote> warnings)
    {
        if (address is null)
            return null;
        var link = WebLink.Parse(address);
        if (link.Problem is not null)
            warnings.Add(new RowNote(field, $"'{StorableText.Cut(address, 60)}' is not a web address that can be opened; left out"));
        return link.Value?.Text;
    }
}
