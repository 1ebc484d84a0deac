using System.Globalization;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Text;

/// <summary>The words for the fields a list of tickets may have.</summary>
public static class TicketFieldWords
{
    public static string Of(string field) => TicketFieldsText.ResourceManager.GetString(field, CultureInfo.CurrentUICulture)
        ?? FactSpace.Variable.Where(fact => FactNames.Name(fact) == field).Select(fact => RoutingWords.FactName(fact)).FirstOrDefault(field);
}
