using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Shared;

/// <summary>An answer in a few words, for a button or a cell.</summary>
public static class AnswerWords
{
    public static string Of(AnswerKey answer) => answer switch
    {
        (null, _) => RoutingWords.Of(NotStatedReason.Open),
        ({ } responsible, FirstContact.CspPartner or FirstContact.IndirectProvider) when responsible != ResponsibleParty.CspPartner =>
            $"{RoutingWords.Of(responsible)} ({Words.Fill(MatrixText.FirstContact, RoutingWords.Of(answer.FirstContact ?? default))})",
        ({ } responsible, _) => RoutingWords.Of(responsible),
    };
}
