using System.Globalization;
using SupportRouting.Data.Accounts;

namespace SupportRouting.Web.Text;

public static class Words
{
    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    public static string Of(PortalRole role) => role switch
    {
        PortalRole.GlobalAdmin => ShellText.RoleGlobalAdmin,
        PortalRole.AdminAgent => ShellText.RoleAdminAgent,
        _ => ShellText.RoleReseller,
    };
}
