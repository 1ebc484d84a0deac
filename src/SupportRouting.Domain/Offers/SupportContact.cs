namespace SupportRouting.Domain.Offers;

/// <summary>The three kinds of contacts a publisher gives on an offer (R17, dossier 3.1).</summary>
public enum OfferContactKind : byte
{
    /// <summary>Customer support contact: general support.</summary>
    CustomerSupport,

    /// <summary>Engineering contact: meant for Microsoft; partners see it as an escalation.</summary>
    Engineering,

    /// <summary>CSP program contact: support and business questions of CSP partners.</summary>
    CspProgram,
}

/// <summary>One contact of a publisher, for one offer or for all of its offers. Texts are kept as the publisher wrote them.</summary>
/// <param name="Kind">What the contact is for.</param>
public sealed record SupportContact(OfferContactKind Kind)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest list of languages or hours, in characters.</summary>
    public const int DetailMaxLength = 200;

    /// <summary>Longest list of days off, in characters.</summary>
    public const int HolidaysMaxLength = 1000;

    /// <summary>Name of the person or desk.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address; free text where the source's is not a plain address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number as written.</summary>
    public string? Phone { get; init; }

    /// <summary>Support site.</summary>
    public string? Url { get; init; }

    /// <summary>Whether name, e-mail and telephone may be passed on to customers (R9); off unless somebody switched it on.</summary>
    public bool MayBePassedToCustomers { get; init; }

    /// <summary>Languages spoken there, as given.</summary>
    public string? Languages { get; init; }

    /// <summary>Opening hours, as given.</summary>
    public string? Hours { get; init; }

    /// <summary>Days on which nobody answers: ISO dates, separated by blanks.</summary>
    public string? Holidays { get; init; }

    /// <summary>When somebody last made sure that it is right; null for never.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Who made sure of it.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>How it was made sure of.</summary>
    public ConfirmationWay? ConfirmedHow { get; init; }

    /// <summary>Since when somebody says that it is wrong and nobody has settled it; null for no doubt.</summary>
    public DateTimeOffset? DoubtfulSince { get; init; }

    /// <summary>Whether it is said to be wrong.</summary>
    public bool IsDoubtful => DoubtfulSince is not null;

    /// <summary>Which contact it is; null for one that stands in no record, such as a support site taken from a link.</summary>
    public ContactKey? Key { get; init; }

    /// <summary>Whether somebody can be reached with it at all.</summary>
    public bool ReachesSomebody => Email is not null || Phone is not null || Url is not null;
}
