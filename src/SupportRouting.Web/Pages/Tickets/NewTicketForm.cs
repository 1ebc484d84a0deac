using SupportRouting.Web.Pages.Ask;

namespace SupportRouting.Web.Pages.Tickets;

/// <summary>The form of a new ticket as it was sent, for showing it again.</summary>
public static class NewTicketForm
{
    public static AskInput AboutOf(IFormCollection form) => new()
    {
        Asker = form["asker"],
        Topic = form["topic"],
        OfferId = form["offerId"],
        SubscriptionId = form["subscriptionId"],
        PublisherKind = form["publisherKind"],
        PurchaseChannel = form["purchaseChannel"],
        ServingModel = form["servingModel"],
        TechnicalSupportBy = form["technicalSupportBy"],
        Solution = form["solution"],
        RefundWindow = form["refundWindow"],
        DutyBy = form["dutyBy"],
    };

    /// <summary>What was typed beside the question, by the names of its fields.</summary>
    public static IEnumerable<(string Name, string Value)> BesideText(NewTicketInput input)
    {
        (string Name, string? Value)[] fields =
        [
            ("subject", input.Subject), ("askerName", input.AskerName), ("askerEmail", input.AskerEmail), ("language", input.Language),
            ("priority", input.Priority), ("due", input.Due), ("tags", input.Tags),
        ];
        return fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value ?? ""));
    }

    public static NewTicketInput InputOf(IFormCollection form) => new()
    {
        Text = form["text"],
        Subject = form["subject"],
        AskerName = form["askerName"],
        AskerEmail = form["askerEmail"],
        Language = form["language"],
        Priority = form["priority"],
        Due = form["due"],
        Tags = form["tags"],
    };
}
