using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Ask;

/// <summary>A fact the form asks for or shows as answered.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Selected">The value picked so far, as written in JSON.</param>
/// <param name="Leads">Where each value leads, while the fact is missing.</param>
public sealed record FactRow(Fact Fact, string? Selected, IReadOnlyList<FactLead> Leads)
{
    public string Name => FactNames.Name(Fact);

    public IEnumerable<string> Values => FactSpace.KnownValues(Fact).Select(value => FactNames.Of(Fact)[value]);

    public FactLead? LeadOf(string value) => Leads.FirstOrDefault(lead => lead.Value == value);

    /// <summary>
    /// The questions of the form: those the person answered, rightly or not, those the person wants to change, and of
    /// the missing ones exactly the most useful.
    /// </summary>
    public static IReadOnlyList<FactRow> For(AskInput input, Answer? answer, Func<Fact, bool> isWrong)
    {
        var asked = (answer?.Decision as Decision.NeedsFacts)?.Ask.FirstOrDefault();
        return
        [
            .. FactSpace.Variable
                .Where(fact => answer?.Sheet.Origins[fact] == FactOrigin.Given
                    || fact == asked?.Fact
                    || isWrong(fact)
                    || string.Equals(input.Edit, FactNames.Name(fact), StringComparison.Ordinal))
                .Select(fact => new FactRow(fact, input.FactText(fact), fact == asked?.Fact ? asked.Values : [])),
        ];
    }
}
