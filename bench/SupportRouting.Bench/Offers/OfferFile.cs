using System.Globalization;

namespace SupportRouting.Bench.Offers;

/// <summary>Writes a CSV of invented offers, the same each time.</summary>
internal static class OfferFile
{
    private const int OffersPerPublisher = 25;
    private const int WordsOfTitles = 20_000;
    private const int FirstOfPublishers = 24_000;

    private static readonly string[] First = ["Northwind", "Contoso", "Litware", "Lantern", "Bursztyn", "Mirador", "Alpine", "Harbour", "Ciprés", "Żubr"];
    private static readonly string[] Second = ["Backup", "Invoice", "Archive", "Payroll", "Telemetry", "Firewall", "Planner", "Contracts", "Inventory", "Voice"];
    private static readonly string[] Third = ["Cloud", "Suite", "for Teams", "Enterprise", "Essentials", "Connector", "Insights", "Gateway"];

    public static async Task<string> WriteAsync(int count)
    {
        var path = Path.Combine(Path.GetTempPath(), $"offers-{Guid.NewGuid():N}.csv");
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("offer_id,publisher_id,display_name,publisher_display_name,offer_type,support_link,support_email,summary");
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString("D5", CultureInfo.InvariantCulture);
            var publisher = $"publisher{i / OffersPerPublisher:D4}";
            var name = CoinedWord.Of(FirstOfPublishers + (i / OffersPerPublisher));
            var title = $"{Pick(First, i)} {Pick(Second, i / 7)} {CoinedWord.Of(i % WordsOfTitles)} {Pick(Third, i / 3)} {number}";
            await file.WriteLineAsync(
                $"offer-{number},{publisher},{title},{Pick(First, i / OffersPerPublisher)} {name},SaaS,"
                + $"https://www.{name}.example/support,help@{name}.example,{title} keeps what a company of any size needs at hand.");
        }

        return path;
    }

    private static string Pick(string[] words, int index) => words[index % words.Length];
}
