using SupportRouting.Data.Import;
using SupportRouting.Web.Tests.Data.Offers.Import;
using SupportRouting.Web.Tests.Data.Partners.Import;

namespace SupportRouting.Web.Tests.Data.Import;

/// <summary>What a file brings is told by its content.</summary>
public sealed class ImportKindTests
{
    [Theory]
    [InlineData("providers.json", ImportKind.Relationships)]
    [InlineData("resellers.csv", ImportKind.Relationships)]
    [InlineData("customers.json", ImportKind.Customers)]
    [InlineData("customers.csv", ImportKind.Customers)]
    [InlineData("company-profile.json", ImportKind.Customers)]
    [InlineData("subscriptions.json", ImportKind.Subscriptions)]
    [InlineData("subscriptions.jsonl", ImportKind.Subscriptions)]
    [InlineData("subscriptions.csv", ImportKind.Subscriptions)]
    public void Detect_FileOfAnEstate_TellsItsKind(string file, ImportKind kind) => Assert.Equal(kind, ImportKinds.Detect(PartnerSample.Path(file)));

    [Theory]
    [InlineData("bad-rows.csv", ImportKind.Offers)]
    [InlineData("catalogue-page.json", ImportKind.Offers)]
    [InlineData("cloud-partner-portal.json", ImportKind.Offers)]
    [InlineData("ingestion-listing.json", ImportKind.Offers)]
    [InlineData("ingestion-tree.json", ImportKind.Offers)]
    [InlineData("offers.csv", ImportKind.Offers)]
    [InlineData("partner-center-products.json", ImportKind.Offers)]
    [InlineData("submission-configuration.json", ImportKind.Offers)]
    [InlineData("submission-listing.json", ImportKind.Offers)]
    [InlineData("contacts.csv", ImportKind.Contacts)]
    [InlineData("contacts-bad.csv", ImportKind.Contacts)]
    [InlineData("contacts.jsonl", ImportKind.Contacts)]
    public void Detect_FileOfOffersOrContacts_TellsItsKind(string file, ImportKind kind) => Assert.Equal(kind, ImportKinds.Detect(Sample.Path(file)));

    [Fact]
    public void Detect_EverySample_IsListedHere()
    {
        var listed = Listed(nameof(Detect_FileOfAnEstate_TellsItsKind)) + Listed(nameof(Detect_FileOfOffersOrContacts_TellsItsKind))
            + Listed(nameof(Detect_FileOfNoKind_TellsNone));
        Assert.Equal(Directory.GetFiles(Path.GetDirectoryName(Sample.Path("."))!).Length
            + Directory.GetFiles(Path.GetDirectoryName(PartnerSample.Path("."))!).Length, listed);
    }

    [Theory]
    [InlineData("support-contact.json")]
    [InlineData("order.json")]
    [InlineData("usage.json")]
    [InlineData("invoice-lines.csv")]
    [InlineData("service-error.json")]
    public void Detect_FileOfNoKind_TellsNone(string file) => Assert.Null(ImportKinds.Detect(PartnerSample.Path(file)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("""{"hello":"world"}""")]
    [InlineData("""{"totalCount":0,"items":null}""")]
    [InlineData("""{"items": [""")]
    public void Detect_NothingToTellBy_TellsNone(string content) => Assert.Null(ImportKinds.Detect(Sample.Write(content)));

    [Theory]
    [InlineData("""[{"broken":1},{"id":"53eb21cb-6b2d-4ee5-9e92-27dfc927e93c","companyProfile":null}]""", ImportKind.Customers)]
    [InlineData("""{"Id":"1","RelationshipType":"x"}""", ImportKind.Relationships)]
    [InlineData("""{"publisher":"Fjord AS","contact_email":"help@fjord.example"}""", ImportKind.Contacts)]
    [InlineData("""{"publisher_id":"fjord","offer_id":"boat","title":"Boat"}""", ImportKind.Offers)]
    [InlineData("tenant_id,name,domain\n", null)]
    [InlineData("tenant_id,name,domain\n1,Fjord,fjord.example\n", ImportKind.Customers)]
    public void Detect_Content_TellsItsKind(string content, ImportKind? kind) => Assert.Equal(kind, ImportKinds.Detect(Sample.Write(content)));

    private static int Listed(string test) =>
        typeof(ImportKindTests).GetMethod(test)?.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Length ?? 0;
}
