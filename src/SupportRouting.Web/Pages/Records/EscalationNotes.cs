namespace SupportRouting.Web.Pages.Records;

/// <summary>How to escalate, in our own words.</summary>
public sealed record EscalationNotes(string PublisherName, string? OfOffer, string? OfPublisher)
{
    public bool SaySomething => OfOffer is not null || OfPublisher is not null;
}
