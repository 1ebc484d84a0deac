using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.WhoAnswersWhat;

/// <summary>The facts the matrix is shown for; who asks and about what are its columns and rows.</summary>
public sealed record MatrixChoice
{
    public PublisherKind PublisherKind { get; init; } = PublisherKind.ThirdParty;

    public PurchaseChannel PurchaseChannel { get; init; } = PurchaseChannel.Csp;

    public TechnicalSupportBy TechnicalSupportBy { get; init; } = TechnicalSupportBy.Isv;

    /// <summary>The choice as the query of an address.</summary>
    public string Query => $"?publisherKind={FactNames.Name(PublisherKind)}&purchaseChannel={FactNames.Name(PurchaseChannel)}&technicalSupportBy={FactNames.Name(TechnicalSupportBy)}";

    public QuestionFacts FactsFor(Asker asker, TopicId topic) => new(asker, topic)
    {
        PublisherKind = PublisherKind,
        PurchaseChannel = PurchaseChannel,
        TechnicalSupportBy = TechnicalSupportBy,
    };

    /// <summary>Reads the choice from a query; a word that is not known leaves the default.</summary>
    public static MatrixChoice Read(string? publisherKind, string? purchaseChannel, string? technicalSupportBy)
    {
        var choice = new MatrixChoice();
        return new MatrixChoice
        {
            PublisherKind = Known(publisherKind, choice.PublisherKind),
            PurchaseChannel = Known(purchaseChannel, choice.PurchaseChannel),
            TechnicalSupportBy = Known(technicalSupportBy, choice.TechnicalSupportBy),
        };
    }

    private static T Known<T>(string? text, T otherwise) where T : struct, Enum =>
        FactNames.TryRead<T>(text, out var value) && !value.Equals(default(T)) ? value : otherwise;
}
