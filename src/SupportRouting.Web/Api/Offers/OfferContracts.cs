using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Api.Notices;

namespace SupportRouting.Web.Api.Offers;

/// <summary>A page of a list; <c>next</c> is handed back as <c>after</c> for the next page and null on the last.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A page of offers. <c>corrected</c> is what was looked for where no offer has the words of the query; null where it has.</summary>
public sealed record OfferListPage(IReadOnlyList<OfferListItem> Items, string? Next, string? Corrected);

public sealed record PublisherBody(string PublisherId, string Name, PublisherKind Kind);

/// <summary>An offer as lists have it.</summary>
public sealed record OfferListItem(
    string OfferId, string Title, string? Summary, PublisherBody Publisher, OfferType Type, string? TypeAtSource, CspState CspState,
    bool IsPrivate, bool IsPreview, bool IsStopSell, DateTimeOffset AsOf, DateTimeOffset? LastConfirmed);

/// <summary>A contact the caller may see.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Origin">Given on the offer, or by the publisher for all its offers.</param>
/// <param name="MayBePassedToCustomers">Whether name, e-mail and telephone may be passed on to customers.</param>
/// <param name="Doubtful">Whether somebody says that it is wrong and nobody has settled that yet; use another of its kind first.</param>
/// <param name="DoubtfulSince">Since when; null for no doubt.</param>
/// <param name="ConfirmedAt">When somebody last made sure that it is right; null for never.</param>
public sealed record ContactBody(
    OfferContactKind Kind, ContactOrigin Origin, string? Name, string? Email, string? Phone, string? PhoneE164, string? Url,
    string? Languages, string? Hours, bool MayBePassedToCustomers, bool Doubtful, DateTimeOffset? DoubtfulSince, DateTimeOffset? ConfirmedAt);

public sealed record LinkBody(OfferLinkKind Kind, string Url, string? Title);

public sealed record PlanBody(
    string PlanId, string? SkuId, string? Title, CspState CspState, bool IsPrivate, bool IsFree, bool IsBringYourOwnLicence);

/// <summary>One offer. What is not given at the source is null or empty.</summary>
public sealed record OfferBody(
    string OfferId, bool OfferIdIsDerived, string Title, string? Summary, PublisherBody Publisher, OfferType Type, string? TypeAtSource,
    Solution Solution, string? ProductId, string? DurableId, string? AppSourceId, CspState CspState, string? Markets,
    bool? IsPrivate, bool? IsPreview, bool? IsStopSell, IReadOnlyList<PlanBody> Plans, IReadOnlyList<ContactBody> Contacts,
    IReadOnlyList<LinkBody> Links, IReadOnlyList<NoticeBody> Notices, DateTimeOffset AsOf, DateTimeOffset? LastConfirmed);
