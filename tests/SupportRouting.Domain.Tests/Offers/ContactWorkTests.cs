using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Offers;

public class ContactWorkTests
{
    private static readonly DateTimeOffset Since = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, ContactWorkReasons.NeverConfirmed)]
    [InlineData(-1, ContactWorkReasons.ConfirmedLongAgo)]
    [InlineData(0, ContactWorkReasons.None)]
    [InlineData(1, ContactWorkReasons.None)]
    public void Reasons_OfAContact_FollowItsConfirmation(int? days, ContactWorkReasons expected)
    {
        var contact = new SupportContact(OfferContactKind.CspProgram) { Email = "csp@acme.example", ConfirmedAt = days is { } some ? Since.AddDays(some) : null };
        Assert.Equal(expected, ContactWork.Of(contact, [], Since));
    }

    [Fact]
    public void Reasons_OfReportsAndASiteInTheClear_AreAllTold()
    {
        var contact = new SupportContact(OfferContactKind.CustomerSupport) { Url = "http://acme.example", ConfirmedAt = Since };
        Assert.Equal(
            ContactWorkReasons.NotHttps | ContactWorkReasons.Bounced | ContactWorkReasons.MissedTimes | ContactWorkReasons.ReportedWrong,
            ContactWork.Of(contact, [ContactFault.Bounced, ContactFault.Unanswered, ContactFault.OtherDesk], Since));
    }

    [Fact]
    public void Weight_OfOneTicket_IsThatOfTenSubscriptions()
    {
        Assert.Equal(ContactWork.Weigh(0, ContactWork.TicketCounts), ContactWork.Weigh(1, 0));
        Assert.True(ContactWork.Weigh(2, 1) > ContactWork.Weigh(1, 10));
    }

    [Theory]
    [InlineData(OfferType.Saas, true)]
    [InlineData(OfferType.VirtualMachine, true)]
    [InlineData(OfferType.DynamicsBusinessCentral, false)]
    [InlineData(OfferType.PowerBI, false)]
    public void Needed_OfATypeWhosePublishersCannotNameACspContact_HasNone(OfferType type, bool isNeeded)
    {
        var needed = NeededContacts.Of(BuiltInPolicy.Read(), type);
        Assert.Equal(isNeeded, needed.Contains(OfferContactKind.CspProgram));
        Assert.Contains(OfferContactKind.CustomerSupport, needed);
    }

    [Fact]
    public void Needed_OfAPolicyThatSendsNobodyToPublishers_IsNothing()
    {
        var policy = BuiltInPolicy.Read() with { Rows = [] };
        Assert.Empty(NeededContacts.Of(policy, OfferType.Saas));
    }
}
