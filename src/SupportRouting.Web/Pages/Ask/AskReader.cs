using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>Who looks at the page, as far as it changes what the page says.</summary>
/// <param name="IsStaff">Staff of the operator; otherwise an indirect reseller.</param>
/// <param name="Askers">Who may be picked under "who asks", the default first.</param>
public sealed record AskReader(bool IsStaff, IReadOnlyList<Asker> Askers)
{
    public static AskReader ForStaff(bool directBill, bool provider) => new(true,
    [
        Asker.Customer,
        .. directBill ? [Asker.DirectBillPartner] : Array.Empty<Asker>(),
        .. provider ? [Asker.IndirectProvider, Asker.IndirectReseller] : Array.Empty<Asker>(),
        Asker.IsvPublisher,
    ]);

    public static AskReader ForReseller { get; } = new(false, [Asker.IndirectReseller, Asker.Customer]);

    /// <summary>
    /// Whether a station of the path is the reader's own house. A customer's "CSP partner" is the operator, or for a
    /// reseller the reseller itself only where the duty is its own.
    /// </summary>
    public bool Owns(HopParty party, DutyBy duty) => IsStaff
        ? party is HopParty.CspPartner or HopParty.DirectBillPartner or HopParty.IndirectProvider
        : party is HopParty.IndirectReseller || (party is HopParty.CspPartner && duty is DutyBy.Reseller);
}
