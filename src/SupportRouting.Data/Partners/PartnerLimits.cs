namespace SupportRouting.Data.Partners;

/// <summary>Lengths of partners', customers' and subscriptions' plain texts, in characters.</summary>
public static class PartnerLimits
{
    public const int Name = 200;
    public const int PartnerId = 20;
    public const int Country = 2;
    public const int Domain = 253;
    public const int State = 40;
    public const int Hours = 200;
    public const int OrderId = 64;
}
