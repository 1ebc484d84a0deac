using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers.Import;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>Offers that tests import for themselves, the way an admin would.</summary>
public static class SampleOffers
{
    public const string SupportEmail = "help@contoso-backup.example";
    public const string EngineeringEmail = "engineering@contoso-backup.example";
    public const string PartnerEmail = "partners@contoso-backup.example";
    public const string SupportSite = "https://contoso-backup.example/support";

    private static int _count;

    /// <summary>Imports one third-party SaaS offer with all three contacts; returns its <c>publisher.offer</c> id.</summary>
    public static async Task<string> AddAsync(PortalFixture portal, string title = "Contoso Backup")
    {
        var publisher = $"contoso{Interlocked.Increment(ref _count)}";
        var file = Path.Combine(Path.GetTempPath(), $"{publisher}-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            uniqueProductId = $"{publisher}.{publisher}-backup",
            offerId = $"{publisher}-backup",
            displayName = title,
            publisherId = publisher,
            publisherDisplayName = $"{publisher} Software",
            publisherType = "ThirdParty",
            productType = "SaaS",
            supportUri = SupportSite,
            plans = new[] { new { planId = "pro", displayName = "Pro", cspState = "OptIn" } },
        }));
        var contacts = Path.ChangeExtension(file, ".csv");
        await File.WriteAllLinesAsync(contacts,
        [
            "offer_id,publisher_id,kind,name,email,phone,url",
            $"{publisher}-backup,{publisher},CustomerSupport,Help Desk,{SupportEmail},+39 010 555 0112,{SupportSite}",
            $"{publisher}-backup,{publisher},Engineering,Engineering Desk,{EngineeringEmail},,",
            $"{publisher}-backup,{publisher},CspProgram,Partner Desk,{PartnerEmail},,",
        ]);
        try
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var cancel = TestContext.Current.CancellationToken;
            var offers = await scope.ServiceProvider.GetRequiredKeyedService<IImport>(ImportKind.Offers)
                .RunAsync(new ImportRequest([file], KeepGoodRows: false, null), new Progress<ImportProgress>(), cancel);
            var people = await scope.ServiceProvider.GetRequiredKeyedService<IImport>(ImportKind.Contacts)
                .RunAsync(new ImportRequest([contacts], KeepGoodRows: false, null), new Progress<ImportProgress>(), cancel);
            Assert.Equal((0, 0), (offers.Refused, people.Refused));
        }
        finally
        {
            File.Delete(file);
            File.Delete(contacts);
        }

        return $"{publisher}.{publisher}-backup";
    }
}
