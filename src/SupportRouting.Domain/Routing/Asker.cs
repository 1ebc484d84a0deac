namespace SupportRouting.Domain.Routing;

/// <summary>Who asks. Always known: rules R7 and R14 contradict each other without it.</summary>
public enum Asker : byte
{
    /// <summary>The customer that uses the product.</summary>
    Customer,

    /// <summary>A CSP partner that buys from Microsoft and bills its customers itself.</summary>
    DirectBillPartner,

    /// <summary>A CSP partner that buys from Microsoft and sells through resellers ("distributor").</summary>
    IndirectProvider,

    /// <summary>A CSP partner that transacts through an indirect provider.</summary>
    IndirectReseller,

    /// <summary>The independent software vendor that publishes the offer.</summary>
    IsvPublisher,
}
