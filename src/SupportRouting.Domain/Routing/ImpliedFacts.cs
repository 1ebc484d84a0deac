using System.Collections.Frozen;

namespace SupportRouting.Domain.Routing;

/// <summary>Facts that follow from who asks and about what. What is implied beats what was given.</summary>
public static class ImpliedFacts
{
    // Dossier 3.5 and R16: ordering, changing and cancelling; Microsoft billing and credit; Azure support requests;
    // the customer agreement's attestation; private-offer margins; what only the provider can tell a reseller.
    private static readonly FrozenSet<TopicId> ProviderDuties = Topics(
        2, 4, 5, 7, 9, 16, 17, 18, 20, 21, 22, 25, 32, 40, 41, 42, 44, 54, 55, 57, 62, 67, 68, 69, 70, 71, 78);

    private static readonly FrozenSet<TopicId> AzureDeployments = Topics(40, 41, 42);
    private static readonly FrozenSet<TopicId> SaasProvisioning = Topics(45);

    /// <summary>The facts with everything implied put in its place.</summary>
    public static QuestionFacts Apply(QuestionFacts facts) => facts with
    {
        PublisherKind = PublisherKindOf(facts.Asker) ?? facts.PublisherKind,
        ServingModel = ServingModelOf(facts.Asker) ?? facts.ServingModel,
        Solution = SolutionOf(facts.Topic) ?? facts.Solution,
        DutyBy = DutyOf(facts.Topic) ?? facts.DutyBy,
    };

    /// <summary>Whether this fact is implied by the asker and topic.</summary>
    public static bool Implies(Asker asker, TopicId topic, Fact fact) => fact switch
    {
        Fact.PublisherKind => PublisherKindOf(asker) is not null,
        Fact.ServingModel => ServingModelOf(asker) is not null,
        Fact.Solution => SolutionOf(topic) is not null,
        Fact.DutyBy => DutyOf(topic) is not null,
        _ => false,
    };

    private static PublisherKind? PublisherKindOf(Asker asker) =>
        asker == Asker.IsvPublisher ? PublisherKind.ThirdParty : null;

    private static ServingModel? ServingModelOf(Asker asker) => asker switch
    {
        Asker.DirectBillPartner => ServingModel.DirectBill,
        Asker.IndirectProvider or Asker.IndirectReseller => ServingModel.Indirect,
        _ => null,
    };

    private static Solution? SolutionOf(TopicId topic) =>
        AzureDeployments.Contains(topic) ? Solution.AzureBased
        : SaasProvisioning.Contains(topic) ? Solution.NotAzureBased
        : null;

    private static DutyBy? DutyOf(TopicId topic) => ProviderDuties.Contains(topic) ? DutyBy.Provider : null;

    private static FrozenSet<TopicId> Topics(params int[] numbers) =>
        numbers.Select(number => new TopicId(number)).ToFrozenSet();
}
