using SupportRouting.Data.Tickets.Privacy;

namespace SupportRouting.Web.Text;

/// <summary>The words for how long tickets are kept.</summary>
public static class PrivacyWords
{
    public static string Of(RetentionOptions retention) => retention switch
    {
        { Days: null } => PrivacyText.RetentionNone,
        { Days: { } days, Way: RetentionWay.Delete } => Words.Fill(PrivacyText.RetentionDelete, days),
        { Days: { } days } => Words.Fill(PrivacyText.RetentionErase, days),
    };
}
