namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A file with so many offers that something can happen in the middle of its import.</summary>
internal sealed class ManyOffers : IDisposable
{
    public ManyOffers(int count)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"many-offers-{Guid.NewGuid():N}.csv");
        File.WriteAllLines(Path, Enumerable.Range(0, count).Select(i => $"acme{i / 20},offer-{i},Offer {i}").Prepend("publisher_id,offer_id,title"));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
