namespace SupportRouting.Web.Pages.Ask;

/// <summary>What the type-ahead found.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Hits">The best matches.</param>
/// <param name="Exact">The one product whose id was typed in full.</param>
public sealed record ProductResults(string Query, IReadOnlyList<ProductHit> Hits, ProductHit? Exact)
{
    public static ProductResults None { get; } = new("", [], null);

    public bool IsSearch => !string.IsNullOrWhiteSpace(Query);
}

/// <param name="Pick">What the form sends when this one is picked.</param>
/// <param name="Title">Its name.</param>
/// <param name="Context">One quiet line: publisher, customer, id.</param>
public sealed record ProductHit(string Pick, string Title, string Context);
