using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class ContactChoiceTests
{
    private static SupportContact Contact(OfferContactKind kind, string name) => new(kind) { Name = name, Email = $"{name}@acme.example" };

    [Fact]
    public void Choose_OfferHasKind_TakesTheOffers()
    {
        var chosen = ContactChoice.Choose(
            OfferContactKind.CspProgram,
            [Contact(OfferContactKind.CspProgram, "own")], [Contact(OfferContactKind.CspProgram, "all")]);
        Assert.Equal((ContactOrigin.Offer, false, "own"), (chosen?.Origin, chosen?.IsSubstitute, chosen?.Contacts[0].Name));
    }

    [Fact]
    public void Choose_OnlyPublisherHasKind_FallsBackToPublisher()
    {
        var chosen = ContactChoice.Choose(
            OfferContactKind.CspProgram,
            [Contact(OfferContactKind.CustomerSupport, "help")], [Contact(OfferContactKind.CspProgram, "all")]);
        Assert.Equal((ContactOrigin.Publisher, false, "all"), (chosen?.Origin, chosen?.IsSubstitute, chosen?.Contacts[0].Name));
    }

    [Theory]
    [InlineData(OfferContactKind.CspProgram)]
    [InlineData(OfferContactKind.Engineering)]
    public void Choose_KindMissing_UsesCustomerSupportAndSaysSo(OfferContactKind wanted)
    {
        var chosen = ContactChoice.Choose(wanted, [Contact(OfferContactKind.CustomerSupport, "help")], []);
        Assert.Equal((wanted, OfferContactKind.CustomerSupport, true), (chosen?.Wanted, chosen?.Used, chosen?.IsSubstitute));
    }

    [Fact]
    public void Choose_NobodyGiven_IsNull() => Assert.Null(ContactChoice.Choose(OfferContactKind.CspProgram, [], []));

    [Fact]
    public void Choose_ContactOfNameOnly_ReachesNobody() =>
        Assert.Null(ContactChoice.Choose(
            OfferContactKind.CustomerSupport, [new SupportContact(OfferContactKind.CustomerSupport) { Name = "Desk" }], []));

    [Fact]
    public void WithSupportSite_NoContact_MakesOneOfTheSite()
    {
        var contacts = ContactChoice.WithSupportSite([], "https://acme.example/support");
        Assert.Equal([new SupportContact(OfferContactKind.CustomerSupport) { Url = "https://acme.example/support" }], contacts);
    }

    [Fact]
    public void WithSupportSite_ContactWithoutSite_GetsIt() =>
        Assert.Equal(
            "https://acme.example/support",
            ContactChoice.WithSupportSite([Contact(OfferContactKind.CustomerSupport, "help")], "https://acme.example/support")[0].Url);
}
