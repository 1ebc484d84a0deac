namespace SupportRouting.Data.Partners.Import;

/// <summary>Kinds of partners as notes and refusals name them.</summary>
internal static class PartnerKindWords
{
    public static string Of(PartnerKind kind) => kind switch
    {
        PartnerKind.DirectBill => "direct-bill partner",
        PartnerKind.IndirectProvider => "indirect provider",
        _ => "indirect reseller",
    };
}
