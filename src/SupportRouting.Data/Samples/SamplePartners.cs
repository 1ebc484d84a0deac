using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Partners.Support;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Samples;

/// <summary>Makes the operator's own tenants, another provider, two resellers, customers and their subscriptions.</summary>
internal static class SamplePartners
{
    public static readonly Guid DirectBillTenant = new("d1a0c3f4-1111-4c0b-9a51-2f1f5f0e9a11");
    public static readonly Guid ProviderTenant = new("d1a0c3f4-2222-4c0b-9a51-2f1f5f0e9a22");
    public static readonly Guid ResellerTenant = new("7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a01");
    public static readonly Guid OtherResellerTenant = new("7d3f0c52-4a51-4d0e-9a75-2f6f3f6c1a02");

    public const string ResellerPartnerId = "5129876";
    public const string OtherResellerPartnerId = "5129877";

    private static readonly string[] CustomerNames =
    [
        "Ligure Clienti S.p.A.", "Contoso Polska", "Tailspin", "Woodgrove PL", "Proseware", "Margie Travel", "Cantieri Tirreno S.r.l.",
        "Bodegas del Sur S.L.", "Młyn Wielkopolski", "Ayuntamiento de Villaclara", "Officine Brennero", "Szpital Zielony",
    ];

    public static IEnumerable<PartnerRecord> Partners() =>
    [
        Partner(DirectBillTenant, "Arcobaleno Cloud S.r.l.", "5120001", PartnerKind.DirectBill, "IT", "+39 010 555 0190", isOurs: true),
        Partner(ProviderTenant, "Arcobaleno Dystrybucja Sp. z o.o.", "5120002", PartnerKind.IndirectProvider, "PL", "+48 22 555 01 90", isOurs: true),
        Partner(SampleRelationships.OtherProviderTenant, "Meseta Distribución Cloud S.L.", "5120003", PartnerKind.IndirectProvider, "ES", "+34 91 555 01 60", isOurs: false),
        Partner(ResellerTenant, "Prado Sistemas S.L.", ResellerPartnerId, PartnerKind.IndirectReseller, "ES", "+34 91 555 01 99", isOurs: false),
        Partner(OtherResellerTenant, "Kowalska IT", OtherResellerPartnerId, PartnerKind.IndirectReseller, "PL", "+48 22 555 01 77", isOurs: false),
    ];

    public static IReadOnlyList<CustomerRecord> Customers() => [.. CustomerNames.Select((name, i) =>
    {
        var domain = $"{SearchText.NameKey(name)}.example";
        return new CustomerRecord
        {
            TenantId = CustomerId(i + 1),
            Name = name,
            Domain = domain,
            SearchText = CustomerSearchText.Of(name, domain),
        };
    })];

    public static Guid CustomerId(int number) => new($"c0000000-0000-4000-8000-{number:D12}");

    /// <summary>The three settings of who gives technical support: in general, for a publisher, for an offer.</summary>
    public static IEnumerable<TechnicalSupportRecord> TechnicalSupport(SampleOffers offers, DateTimeOffset now)
    {
        // The general one has ended, so that the choice is asked where nothing narrower is set.
        yield return new TechnicalSupportRecord
        {
            Id = Guid.CreateVersion7(now),
            By = TechnicalSupportBy.Isv,
            Until = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30),
        };
        yield return new TechnicalSupportRecord { Id = Guid.CreateVersion7(now), PublisherId = Publisher(offers, "bursztyn"), By = TechnicalSupportBy.Partner };
        yield return new TechnicalSupportRecord { Id = Guid.CreateVersion7(now), PublisherId = Publisher(offers, "lantern"), By = TechnicalSupportBy.Isv };
        yield return new TechnicalSupportRecord { Id = Guid.CreateVersion7(now), OfferId = Offer(offers, "bursztyn.bursztyn-kadry"), By = TechnicalSupportBy.Isv };
        yield return new TechnicalSupportRecord
        {
            Id = Guid.CreateVersion7(now),
            OfferId = Offer(offers, "litware.litware-etl"),
            By = TechnicalSupportBy.Partner,
            From = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-90),
            Until = DateOnly.FromDateTime(now.UtcDateTime).AddDays(180),
        };
    }

    /// <summary>What became of the settings above.</summary>
    public static IEnumerable<SupportChangeRecord> SupportChanges(IEnumerable<TechnicalSupportRecord> settings, SampleOffers offers, DateTimeOffset now)
    {
        var setting = settings.Single(one => one is { OfferId: not null, From: not null });
        var offer = offers.Offers.Single(one => one.Id == setting.OfferId);
        var (terms, first) = (SupportTerms.Of(setting), SupportTerms.Of(setting) with { Until = null });
        yield return Change(null, first, now.AddDays(-92), "The contract with Litware begins.");
        yield return Change(first, terms, now.AddDays(-20), "For one year, as agreed.");

        SupportChangeRecord Change(SupportTerms? before, SupportTerms after, DateTimeOffset at, string reason) => new()
        {
            SettingId = setting.Id,
            Scope = setting.Scope,
            OwnerKey = offer.Key,
            OwnerName = offer.Title,
            At = at,
            ActorName = "Giulia Ferri",
            Reason = reason,
            Before = before?.Write(),
            After = after.Write(),
        };
    }

    public static Guid Offer(SampleOffers offers, string key) => offers.Offers.First(o => o.Key == key).Id;

    private static Guid Publisher(SampleOffers offers, string code) => offers.Publishers.First(p => p.Code == code).Id;

    private static PartnerRecord Partner(Guid tenant, string name, string partnerId, PartnerKind kind, string country, string phone, bool isOurs)
    {
        var host = $"{SearchText.NameKey(name)}.example";
        return new PartnerRecord
        {
            TenantId = tenant,
            Name = name,
            PartnerId = partnerId,
            Kind = kind,
            Country = country,
            IsOurs = isOurs,
            SupportEmail = $"support@{host}",
            SupportPhone = phone,
            SupportUrl = $"https://{host}/support",
            SupportHours = kind == PartnerKind.IndirectReseller ? null : "Mon–Fri 8–18 CET",
        };
    }
}
