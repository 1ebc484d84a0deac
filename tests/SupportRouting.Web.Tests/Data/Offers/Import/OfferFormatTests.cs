using SupportRouting.Data.Offers.Import;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Tests.Data.Offers.Import;

public sealed class OfferFormatTests
{
    [Fact]
    public void Read_CloudPartnerPortal_TakesContactsLinksAndPlans()
    {
        var draft = Sample.Draft("cloud-partner-portal.json");
        Assert.Equal(
            (OfferFormat.CloudPartnerPortal, "tidewater", "tidewater-gateway", "Tidewater Gateway", OfferType.VirtualMachine, CspState.OptedIn),
            (draft.Format, draft.PublisherId, draft.OfferName, draft.Title, draft.Type, draft.CspState));
        Assert.Equal(
            ["CustomerSupport help@tidewater.example", "Engineering build@tidewater.example"],
            draft.Contacts.Select(c => $"{c.Kind} {c.Email}"));
        Assert.Equal([OfferLinkKind.Support, OfferLinkKind.Privacy, OfferLinkKind.Documentation], draft.Links.Select(l => l.Kind));
        Assert.Equal([("small", true, true), ("large", false, false)], draft.Plans.Select(p => (p.PlanId, p.IsPrivate, p.IsByol)));
    }

    [Fact]
    public void Read_YearOne_IsNotSet() => Assert.Null(Sample.Draft("cloud-partner-portal.json").ChangedAtSource);

    [Fact]
    public void Read_SubmissionListing_KnowsKindsInAnySpelling()
    {
        var draft = Sample.Draft("submission-listing.json");
        Assert.Equal(OfferFormat.SubmissionApi, draft.Format);
        Assert.Equal(
            [OfferContactKind.CustomerSupport, OfferContactKind.Engineering, OfferContactKind.CspProgram], draft.Contacts.Select(c => c.Kind));
    }

    [Fact]
    public void Read_OddContactTexts_KeepsThemWithAWarning()
    {
        var draft = Sample.Draft("submission-listing.json");
        Assert.Equal("ask for the build desk", draft.Contacts[1].Phone);
        Assert.Equal("partners at tidewater.example", draft.Contacts[2].Email);
        Assert.Contains(draft.Warnings, w => w.Field == "Engineering telephone");
        Assert.Contains(draft.Warnings, w => w.Field == "CspProgram e-mail");
    }

    [Fact]
    public void Read_UnsafeLink_IsNeverKept()
    {
        var draft = Sample.Draft("submission-listing.json");
        Assert.DoesNotContain(draft.Links, l => l.Kind is OfferLinkKind.Support);
        Assert.Contains(draft.Warnings, w => w.Field == "Support");
    }

    [Fact]
    public void Read_UnknownFields_StayInTheRawRecord() =>
        Assert.Contains("somethingNew", Sample.Draft("submission-listing.json").Raw, StringComparison.Ordinal);

    [Fact]
    public void Read_SubmissionConfiguration_ReadsSnakeCaseNotesAndNumbers()
    {
        var draft = Sample.Draft("submission-configuration.json");
        Assert.Equal(
            ("harbor-insight", "Harbor Insight", "Harbor Analytics", OfferType.ManagedApplication, CspState.Selected),
            (draft.OfferName, draft.Title, draft.PublisherName, draft.Type, draft.CspState));
        Assert.Equal(OfferContactKind.CustomerSupport, Assert.Single(draft.Contacts).Kind);
        Assert.True(Assert.Single(draft.Plans).IsPrivate);
    }

    [Fact]
    public void Read_IngestionListing_ReadsItsVariants()
    {
        var draft = Sample.Draft("ingestion-listing.json");
        Assert.Equal("product/3f1b0c52-0000-4000-8000-00000000000a", draft.DurableId);
        Assert.Equal("https://tidewater.example/help", draft.Contacts[0].Url);
        Assert.DoesNotContain(draft.Contacts, c => c.Kind is OfferContactKind.CspProgram);
        Assert.Equal(
            [OfferLinkKind.Support, OfferLinkKind.GovernmentSupport, OfferLinkKind.Privacy, OfferLinkKind.CspMarketing, OfferLinkKind.Documentation],
            draft.Links.Select(l => l.Kind));
    }

    [Fact]
    public void Read_IngestionTree_IsOneOfferWithTheEnglishTitle()
    {
        var draft = Sample.Draft("ingestion-tree.json");
        Assert.Equal(
            ("meridian-crm", "Meridian CRM", OfferType.Saas, CspState.OptedIn),
            (draft.OfferName, draft.Title, draft.Type, draft.CspState));
        Assert.Equal(["CustomerSupport", "CspProgram"], draft.Contacts.Select(c => c.Kind.ToString()));
        Assert.Equal("team", Assert.Single(draft.Plans).PlanId);
    }

    [Fact]
    public void Read_CataloguePage_KnowsThePublishersKind()
    {
        var rows = Sample.Rows("catalogue-page.json");
        Assert.Equal(["[0]", "[1]"], rows.Select(r => r.Row));
        var first = rows[0].Draft;
        Assert.Equal(
            (PublisherKind.ThirdParty, OfferType.VirtualMachine, true, CspState.OptedIn),
            (first?.PublisherKind, first?.Type, first?.IsStopSell, first?.CspState));
        Assert.Null(first?.ChangedAtSource);
        Assert.Empty(first?.Contacts ?? []);
    }

    [Fact]
    public void Read_UnknownPublisherTypeOrProductType_AssumesNothing()
    {
        var second = Sample.Rows("catalogue-page.json")[1].Draft;
        Assert.Equal((PublisherKind.Unknown, OfferType.Unknown, "7"), (second?.PublisherKind, second?.Type, second?.TypeText));
    }

    [Fact]
    public void Read_PartnerCenterProducts_KnowsMicrosoftsOwn() =>
        Assert.Equal(
            [("DZH318Z0AAAA", PublisherKind.ThirdParty), ("DZH318Z0BBBB", PublisherKind.Microsoft)],
            Sample.Rows("partner-center-products.json").Select(r => (r.Draft?.ProductId, r.Draft?.PublisherKind ?? PublisherKind.Unknown)));

    [Fact]
    public void Read_Table_FindsColumnsByAnyNameAndSeparator()
    {
        var rows = Sample.Rows("offers.csv");
        var first = rows[0].Draft;
        Assert.Equal(
            ("lantern", "lantern-mail", PublisherKind.ThirdParty, OfferType.Saas),
            (first?.PublisherId, first?.OfferName, first?.PublisherKind, first?.Type));
        Assert.Equal("Posta\nsu più righe; con \"virgolette\"", first?.Summary);
        Assert.Contains("my own column", first?.Raw, StringComparison.Ordinal);

        // The first record spans two lines, so the second begins on line 4.
        Assert.Equal(["2", "4", "5", "6", "7"], rows.Select(r => r.Row));
        Assert.Equal(PublisherKind.Microsoft, rows[3].Draft?.PublisherKind);
        Assert.Equal(PublisherKind.Unknown, rows[4].Draft?.PublisherKind);
    }
}
