using System.Globalization;
using SupportRouting.Data.Import;

namespace SupportRouting.Data.Partners.Import;

/// <summary>The words of subscriptions' closed lists; numbers are those of the published enumerations.</summary>
internal static class SubscriptionWords
{
    public static SubscriptionStatus? Status(string? text, List<RowNote> notes) => text is null ? null : FieldName.Plain(text) switch
    {
        "none" or "0" => SubscriptionStatus.None,
        "active" or "1" => SubscriptionStatus.Active,
        "suspended" or "2" => SubscriptionStatus.Suspended,
        "deleted" or "deprovisioned" or "3" => SubscriptionStatus.Deleted,
        "expired" or "4" => SubscriptionStatus.Expired,
        "pending" or "5" => SubscriptionStatus.Pending,
        "disabled" or "6" => SubscriptionStatus.Disabled,
        _ => Unknown("status", text, notes, SubscriptionStatus.None),
    };

    /// <summary>Whether it is paid by use, so that its quantity counts no seats.</summary>
    public static bool IsPaidByUse(string? billingType, List<RowNote> notes) => FieldName.Plain(billingType ?? "none") switch
    {
        "usage" or "usagebased" or "1" => true,
        "none" or "license" or "licensebased" or "benefit" or "0" or "2" => false,
        _ => Unknown("billingType", billingType, notes, result: false),
    };

    public static void CheckContract(string? contractType, List<RowNote> notes)
    {
        if (FieldName.Plain(contractType ?? "none") is not ("none" or "subscription" or "productkey" or "redemptioncode" or "0" or "1" or "2"))
            _ = Unknown("contractType", contractType, notes, result: false);
    }

    /// <summary>A term in months.</summary>
    public static int? Months(string? term, List<RowNote> notes)
    {
        if (term is null)
            return null;
        var plain = FieldName.Plain(term);
        if (plain is ['p', .. var digits, 'm' or 'y'] && int.TryParse(digits, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 120)
            return plain[^1] is 'y' ? count * 12 : count;
        return plain switch
        {
            "none" => null,
            "monthly" or "month" or "1month" => 1,
            "annual" or "yearly" or "year" or "1year" => 12,
            "2years" => 24,
            "triennial" or "3years" => 36,
            _ => Unknown<int?>("termDuration", term, notes, null),
        };
    }

    private static T Unknown<T>(string field, string? text, List<RowNote> notes, T result)
    {
        notes.Add(EstateValues.Note(field, $"{EstateValues.Quoted(text ?? string.Empty)} is not known here; counts as none"));
        return result;
    }
}
