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
