using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class HandOffNeedsTests
{
    [Fact]
    public void Of_EveryDeskAndClass_EndsWithOurOwnContactAndNamesNothingTwice()
    {
        foreach (var kind in Enum.GetValues<ContactKind>())
        {
            foreach (var topicClass in Enum.GetValues<TopicClass>().Select(some => (TopicClass?)some).Append(null))
            {
                var needs = HandOffNeeds.Of(kind, topicClass);
                Assert.Equal(new HandOffNeed(HandOffItem.OurContact, IsRequired: true), needs[^1]);
                Assert.Equal(needs.Length, needs.Select(need => need.Item).Distinct().Count());
            }
        }
    }

    [Theory]
    [InlineData(ContactKind.CustomerSupport, TopicClass.B, HandOffItem.Steps)]
    [InlineData(ContactKind.CustomerSupport, TopicClass.A, HandOffItem.Plan)]
    [InlineData(ContactKind.Engineering, TopicClass.B, HandOffItem.ErrorCode)]
    [InlineData(ContactKind.AzureSupport, TopicClass.E, HandOffItem.CorrelationId)]
    [InlineData(ContactKind.PartnerCenterHelp, TopicClass.A, HandOffItem.Order)]
    [InlineData(ContactKind.PartnerCenterHelp, TopicClass.D, HandOffItem.ErrorCode)]
    [InlineData(ContactKind.ProviderSupport, TopicClass.A, HandOffItem.Subscription)]
    public void Of_ADesk_RequiresWhatItAsksBackFor(ContactKind kind, TopicClass topicClass, HandOffItem item) =>
        Assert.Contains(new HandOffNeed(item, IsRequired: true), HandOffNeeds.Of(kind, topicClass));

    [Fact]
    public void Of_MicrosoftsDesksForPartners_RequireASeverityAndOthersDoNotKnowIt()
    {
        foreach (var kind in Enum.GetValues<ContactKind>())
        {
            var asks = HandOffNeeds.Of(kind, TopicClass.A).Any(need => need.Item is HandOffItem.Severity);
            Assert.Equal(kind is ContactKind.PartnerCenterHelp or ContactKind.AzureSupport or ContactKind.PublisherSupport, asks);
        }
    }
}
