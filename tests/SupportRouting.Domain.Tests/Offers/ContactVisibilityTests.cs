using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class ContactVisibilityTests
{
    private const string Site = "https://acme.example/support";

    public static TheoryData<OfferReader, OfferContactKind, bool, string> Table()
    {
        var data = new TheoryData<OfferReader, OfferContactKind, bool, string>();
        foreach (var kind in Enum.GetValues<OfferContactKind>())
        {
            foreach (var passed in (bool[])[false, true])
            {
                var support = kind is OfferContactKind.CustomerSupport;
                data.Add(OfferReader.Public, kind, passed, support ? "site" : "nothing");
                data.Add(OfferReader.Customer, kind, passed, support ? passed ? "all" : "site" : "nothing");
                data.Add(OfferReader.CspPartner, kind, passed, "all");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Cut_ReaderAndKind_GivesWhatTheyMaySee(OfferReader reader, OfferContactKind kind, bool passed, string expected)
    {
        var contact = new SupportContact(kind)
        {
            Name = "Help desk",
            Email = "help@acme.example",
            Phone = "+39 010 555 0112",
            Url = Site,
            MayBePassedToCustomers = passed,
        };
        var seen = ContactVisibility.Cut(reader, contact);
        var what = seen is null ? "nothing" : seen == contact ? "all" : seen == new SupportContact(kind) { Url = Site } ? "site" : "other";
        Assert.Equal(expected, what);
    }

    [Fact]
    public void Cut_NoSiteAndNotPassedOn_LeavesNothingForACustomer() =>
        Assert.Empty(ContactVisibility.Cut(
            OfferReader.Customer, [new SupportContact(OfferContactKind.CustomerSupport) { Email = "help@acme.example" }]));

    [Theory]
    [InlineData(OfferReader.Public, "Support,GovernmentSupport,Privacy")]
    [InlineData(OfferReader.Customer, "Support,GovernmentSupport,Privacy,Documentation,Collateral,Terms,Other")]
    [InlineData(OfferReader.CspPartner, "Support,GovernmentSupport,Privacy,Documentation,Collateral,CspMarketing,Terms,CspTerms,Other")]
    public void MaySee_EveryLinkKind_IsAsTheTableSays(OfferReader reader, string expected) =>
        Assert.Equal(expected, string.Join(',', Enum.GetValues<OfferLinkKind>().Where(k => ContactVisibility.MaySee(reader, k))));

    [Fact]
    public void Contact_NewlyMade_IsNotPassedOn() =>
        Assert.False(new SupportContact(OfferContactKind.CustomerSupport).MayBePassedToCustomers);
}
