namespace SupportRouting.Data.Accounts;

/// <summary>What a signed-in person or key may do. The names are stored and stand in claims; do not rename them.</summary>
public enum PortalRole
{
    Reseller,
    AdminAgent,
    GlobalAdmin,
}
