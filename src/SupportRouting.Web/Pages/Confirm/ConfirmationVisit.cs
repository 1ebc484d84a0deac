using SupportRouting.Data.Offers.Confirmations;

namespace SupportRouting.Web.Pages.Confirm;

/// <summary>What the link of this request opens; null where it opens nothing.</summary>
public sealed class ConfirmationVisit
{
    public OpenedConfirmation? Opened { get; set; }
}
