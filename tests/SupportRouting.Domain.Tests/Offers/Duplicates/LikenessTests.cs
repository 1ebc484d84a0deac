using SupportRouting.Domain.Offers.Duplicates;

namespace SupportRouting.Domain.Tests.Offers.Duplicates;

public sealed class LikenessTests
{
    private static readonly Guid Lantern = Guid.CreateVersion7();
    private static readonly ComparedOffer Mail = new(Lantern, "lantern", "lanternmail", IsDerived: false);

    [Fact]
    public void Of_OffersOfOneId_IsToldWhateverTheyAreCalled()
    {
        var other = new ComparedOffer(Guid.CreateVersion7(), "someoneelse", "othertitle", IsDerived: false);
        Assert.Equal(DuplicateReasons.None, Likeness.Of(Mail, other));
        Assert.Equal(DuplicateReasons.SameProductId, Likeness.Of(Mail with { ProductId = "DZH318Z00001" }, other with { ProductId = "DZH318Z00001" }));
        Assert.Equal(DuplicateReasons.SameDurableId, Likeness.Of(Mail with { DurableId = "product/1" }, other with { DurableId = "product/1" }));
        Assert.Equal(DuplicateReasons.SameAppSourceId, Likeness.Of(Mail with { AppSourceId = "lantern.mail" }, other with { AppSourceId = "lantern.mail" }));
        Assert.Equal(DuplicateReasons.None, Likeness.Of(Mail with { ProductId = "" }, other with { ProductId = "" }));
    }

    [Fact]
    public void Of_OffersOfOneTitle_NeedAPublisherNameOrSiteInCommon()
    {
        var other = Mail with { Publisher = Guid.CreateVersion7(), PublisherName = "lanterna" };
        Assert.Equal(DuplicateReasons.SameTitle, Likeness.Of(Mail, Mail));
        Assert.Equal(DuplicateReasons.None, Likeness.Of(Mail, other));
        Assert.Equal(DuplicateReasons.SameTitleAndPublisherName, Likeness.Of(Mail, other with { PublisherName = "lantern" }));
        Assert.Equal(DuplicateReasons.SameTitleAndSite, Likeness.Of(Mail with { Companies = ["lantern"] }, other with { Companies = ["lantern", "faro"] }));
        Assert.Equal(DuplicateReasons.None, Likeness.Of(Mail with { Title = "" }, Mail with { Title = "" }));
    }

    [Fact]
    public void Of_Publishers_ByNameSpellingOrSite()
    {
        var (one, other) = (new ComparedPublisher("lantern", IsDerived: false), new ComparedPublisher("lanterna", IsDerived: false));
        Assert.Equal(DuplicateReasons.None, Likeness.Of(one, other));
        Assert.Equal(DuplicateReasons.SameName, Likeness.Of(one, other with { Name = "lantern" }));
        Assert.Equal(DuplicateReasons.SameSpelling, Likeness.Of(one, other with { Spellings = ["lantern"] }));
        Assert.Equal(DuplicateReasons.SameSpelling, Likeness.Of(one with { Spellings = ["lux"] }, other with { Spellings = ["lux"] }));
        Assert.Equal(DuplicateReasons.SameSite, Likeness.Of(one with { Companies = ["lantern"] }, other with { Companies = ["lantern"] }));
    }

    [Fact]
    public void Of_OneIdMadeOfNames_AddsToAReasonButIsNone()
    {
        var derived = Mail with { IsDerived = true };
        Assert.Equal(DuplicateReasons.SameTitle | DuplicateReasons.OneIdIsDerived, Likeness.Of(Mail, derived));
        Assert.Equal(DuplicateReasons.SameTitle, Likeness.Of(derived, derived));
        Assert.Equal(DuplicateReasons.None, Likeness.Of(Mail, derived with { Title = "other" }));
    }

    [Fact]
    public void Strength_GrowsWithEachReasonAndFollowsTheirOrder()
    {
        Assert.Equal(0, Likeness.Strength(DuplicateReasons.None));
        var alone = Likeness.StrongestFirst.Select(Likeness.Strength).ToList();
        Assert.Equal(alone.OrderDescending(), alone);
        Assert.Equal(Enum.GetValues<DuplicateReasons>().Length - 1, alone.Count);
        Assert.True(Likeness.Strength(DuplicateReasons.SameTitle | DuplicateReasons.OneIdIsDerived) > Likeness.Strength(DuplicateReasons.SameTitle));
    }
}
