using SupportRouting.Data.Links;
using SupportRouting.Domain.Links;

namespace SupportRouting.Data.Samples;

/// <summary>What the link check would have found of some sample links, which it cannot ask: their names are invented.</summary>
internal static class SampleLinks
{
    private static readonly (string Url, LinkFinding Finding, int Days)[] Dead =
    [
        ("https://northwind.example/brochure.pdf", LinkFinding.NoSuchPage, 9),
        ("https://docs.adatum.example/adatum-firewall", LinkFinding.NoSuchHost, 23),
        ("https://lantern.example/support", LinkFinding.BadCertificate, 3),
    ];

    public static IEnumerable<LinkAddressRecord> Make(DateTimeOffset now) => Dead.Select(dead => new LinkAddressRecord
    {
        Hash = LinkHash.Of(dead.Url),
        Url = dead.Url,
        Host = new Uri(dead.Url).Host,
        Finding = dead.Finding,
        FailingSince = now.AddDays(-dead.Days),
        IsDead = true,
        CheckedAt = now.AddHours(-6),
        NextDueAt = now.AddHours(18),
        SeenAt = now,
    });
}
