using System.Security.Cryptography;
using SupportRouting.Data.Offers.Confirmations;

namespace SupportRouting.Data.Samples;

/// <summary>A publisher that was asked and has not answered yet. Nobody has the link: no mail was sent, and what it is known by is of nothing.</summary>
internal static class SampleConfirmations
{
    private const string Offer = "northwind.northwind-backup";
    private const string Address = "support@northwind.example";
    private const int DaysAgo = 3;
    private const int DaysLeft = 11;

    public static ConfirmationRequestRecord Make(SampleOffers samples, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OfferId = samples.Offers.Single(offer => offer.Key == Offer).Id,
        Address = Address,
        Contact = "Support desk",
        Language = "en",
        TokenHash = RandomNumberGenerator.GetBytes(ConfirmationRequestRecord.HashLength),
        AskedAt = now.AddDays(-DaysAgo),
        AskedByName = "Giulia Ferri",
        ExpiresAt = now.AddDays(DaysLeft),
    };
}
