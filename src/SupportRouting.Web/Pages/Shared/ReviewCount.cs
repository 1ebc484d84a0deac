using SupportRouting.Data.Offers.Review;

namespace SupportRouting.Web.Pages.Shared;

/// <summary>How many proposed changes wait, asked once for a page that says it in the rail and in the menu.</summary>
public sealed class ReviewCount(ReadProposals read)
{
    private Task<int>? _open;

    public Task<int> OpenAsync(CancellationToken cancel) => _open ??= read.CountOpenAsync(cancel);
}
