namespace SupportRouting.Web.Pages.Ask;

/// <summary>What the type-ahead found.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Hits">The best matches.</param>
/// <param name="Exact">The one product whose id was typed in full.</param>
/// <param name="Corrected">What was looked for, where it is not what was typed.</param>
public sealed record ProductResults(string Query, IReadOnlyList<ProductHit> Hits, ProductHit? Exact, string? Corrected = null)
{
    public static ProductResults None { get; } = new("", [], null);

    public bool IsSearch => !string.IsNullOrWhiteSpace(Query);
}

/// <param name="Pick">What the form sends when this one is picked.</param>
/// <param name="Title">Its name.</param>
/// <param name="Context">One quiet line: publisher, customer, id.</param>
public sealed record ProductHit(string Pick, string Title, string Context);
