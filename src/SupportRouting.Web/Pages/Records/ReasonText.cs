using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Web.Pages.Records;

/// <summary>The reason somebody gives for a change.</summary>
public static class ReasonText
{
    public static readonly SheetField Field = new("reason", FieldKind.Text, OfferLimits.Reason);

    /// <summary>What is kept of it; one that cannot be kept is no ground to refuse the change.</summary>
    public static string? Of(string? text) => FieldRules.Check(Field, text).Value;
}
