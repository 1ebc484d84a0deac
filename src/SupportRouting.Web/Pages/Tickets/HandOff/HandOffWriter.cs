using System.Globalization;
using System.Text;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.HandOff;

/// <summary>Writes the message for one desk, in its language, with what it needs and without the person who asks.</summary>
internal sealed class HandOffWriter(PreparedHandOff prepared, HandOffTarget target, HandOffInput input)
{
    private readonly CultureInfo _language = PortalLanguage.CultureOf(input.Language) ?? CultureInfo.GetCultureInfo("en");
    private readonly HandOffSubject _about = prepared.About;

    public IReadOnlyList<HandOffNeed> Needs => HandOffNeeds.Of(target.Kind, prepared.TopicClass);

    public IEnumerable<HandOffNeed> Missing => Needs.Where(need => need.IsRequired && ValueOf(need.Item) is null);

    public string Number => new TicketNumber(_about.Number).ToString();

    public string Subject
    {
        get
        {
            var subject = $"[{Number}] {_about.Subject}";
            return subject.Length <= TicketLimits.Subject ? subject : subject[..TicketLimits.Subject];
        }
    }

    public string Body()
    {
        var text = new StringBuilder();
        text.Append(Word("Greeting")).Append("\n\n").Append(Opening()).Append("\n\n");
        text.Append(_about.Question.ReplaceLineEndings("\n").Trim()).Append("\n\n");
        text.Append(Word("Details")).Append('\n');
        foreach (var item in Needs.Select(need => need.Item).Where(item => item is not HandOffItem.OurContact))
        {
            if (ValueOf(item) is { } value)
                text.Append("- ").Append(HandOffWords.Of(item, _language)).Append(": ").Append(value.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        text.Append('\n').Append(string.Format(_language, Word("AnswerTo"), Number)).Append('\n');
        text.AppendJoin('\n', new[] { Us.Person, Us.Company, Us.Email, Us.Phone }.OfType<string>()).Append("\n\n");
        text.Append(Word("Closing")).Append('\n').Append(Us.Person);
        return text.Length <= TicketLimits.Text ? text.ToString() : text.ToString(0, TicketLimits.Text);
    }

    /// <summary>What is known of an item; null when it is missing.</summary>
    public string? ValueOf(HandOffItem item) => item switch
    {
        HandOffItem.Offer => Joined(_about.OfferTitle, _about.OfferId),
        HandOffItem.Plan => _about.Plan,
        HandOffItem.Subscription => _about.SubscriptionId?.ToString(),
        HandOffItem.Order => _about.OrderId,
        HandOffItem.CustomerTenant => _about.CustomerTenantId?.ToString(),
        HandOffItem.Severity => HandOffWords.Of(input.Degree, _language),
        HandOffItem.OurContact => Us.IsReachable ? Us.Email ?? Us.Phone : null,
        _ => input.ValueOf(item),
    };

    private OurContact Us => prepared.Us;

    private string Opening()
    {
        var (key, wantsOffer) = (target.To, target.Kind) switch
        {
            (HopParty.Microsoft, _) => ("OpeningMicrosoft", false),
            (HopParty.IsvPublisher, ContactKind.CspProgram) => ("OpeningProgram", true),
            (HopParty.IsvPublisher, _) => ("OpeningPublisher", true),
            _ => ("OpeningProvider", false),
        };
        return wantsOffer && _about.OfferTitle is null ? Word(key + "Plain") : string.Format(_language, Word(key), _about.OfferTitle);
    }

    private string Word(string key) => HandOffWords.Get(key, _language);

    private static string? Joined(string? title, string? id) => (title, id) switch
    {
        (null, _) => id,
        (_, null) => title,
        _ => $"{title} ({id})",
    };
}
