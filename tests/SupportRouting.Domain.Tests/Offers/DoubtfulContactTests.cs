using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class DoubtfulContactTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>All ways in which up to two contacts of a kind on each side are sound or in doubt, with and without customer support.</summary>
    public static TheoryData<string, string, bool> Combinations
    {
        get
        {
            string[] sides = ["", "s", "d", "ss", "sd", "ds", "dd"];
            var data = new TheoryData<string, string, bool>();
            foreach (var own in sides)
                foreach (var shared in sides)
                    foreach (var support in new[] { true, false })
                        data.Add(own, shared, support);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Choose_AnyCombination_PutsTheDoubtfulLastAndSubstitutesOnlyForNone(string own, string shared, bool hasSupport)
    {
        SupportContact[] support = hasSupport ? [Contact(OfferContactKind.CustomerSupport, 's', "help"), Contact(OfferContactKind.CustomerSupport, 'd', "old")] : [];
        var chosen = ContactChoice.Choose(OfferContactKind.CspProgram, [.. Side(own, "own"), .. support], Side(shared, "shared"));

        if (own.Length + shared.Length is 0)
        {
            Assert.Equal(hasSupport, chosen is { IsSubstitute: true });
            Assert.False(chosen?.Contacts[0].IsDoubtful is true);
            return;
        }

        Assert.Equal(OfferContactKind.CspProgram, chosen?.Used);
        var contacts = chosen?.Contacts ?? [];
        // Nobody in doubt comes before anybody who is not.
        Assert.Equal(contacts.Select(c => c.IsDoubtful), contacts.Select(c => c.IsDoubtful).Order());
        var sound = own.Contains('s', StringComparison.Ordinal) ? "own" : shared.Contains('s', StringComparison.Ordinal) ? "shared" : own.Length > 0 ? "own" : "shared";
        Assert.StartsWith(sound, contacts[0].Name, StringComparison.Ordinal);
        Assert.Equal((own + shared).Contains('s', StringComparison.Ordinal), !contacts[0].IsDoubtful);
        Assert.All(contacts, c => Assert.Equal(c.Name?.StartsWith("own", StringComparison.Ordinal) is true ? ContactOrigin.Offer : ContactOrigin.Publisher, chosen?.OriginOf(c)));
        // Each contact of the offer is shown, and a sound one of the publisher only where the offer has none.
        Assert.Equal(own.Length, contacts.Count(c => c.Name?.StartsWith("own", StringComparison.Ordinal) is true));
    }

    [Theory]
    [InlineData(ContactFault.Gone, ConfirmationWay.Person, 1, true)]
    [InlineData(ContactFault.Gone, ConfirmationWay.Person, -1, false)]
    [InlineData(ContactFault.OtherDesk, ConfirmationWay.Publisher, 1, true)]
    [InlineData(ContactFault.OtherDesk, ConfirmationWay.Reply, 1, false)]
    [InlineData(ContactFault.NoAnswer, ConfirmationWay.Reply, 1, true)]
    [InlineData(ContactFault.Bounced, ConfirmationWay.Reply, 1, true)]
    [InlineData(ContactFault.Unanswered, ConfirmationWay.Reply, -1, false)]
    public void Report_AConfirmationLater_SettlesWhatItSpeaksAbout(ContactFault fault, ConfirmationWay how, int hours, bool isSettled)
    {
        var contact = Contact(OfferContactKind.CspProgram, 's', "desk") with { ConfirmedAt = Now.AddHours(hours), ConfirmedHow = how };
        Assert.Equal(isSettled, ContactReport.IsSettled(fault, contact.Key?.Mark ?? "", Now, contact));
    }

    [Fact]
    public void Report_OfAnAddressThatChanged_IsSettled()
    {
        var contact = Contact(OfferContactKind.CspProgram, 'd', "desk");
        var moved = contact with { Key = ContactKey.Of(contact.Key?.Id ?? default, "new@acme.example", null, null) };
        Assert.False(ContactReport.IsSettled(ContactFault.Gone, contact.Key?.Mark ?? "", Now, contact));
        Assert.True(ContactReport.IsSettled(ContactFault.Gone, contact.Key?.Mark ?? "", Now, moved));
    }

    [Fact]
    public void Key_AsText_IsReadBackAndToldFromOthers()
    {
        var id = new Guid("c0a7ac70-0000-4000-8000-000000000002");
        var key = ContactKey.Of(id, "a@acme.example", null, "https://acme.example");
        Assert.Equal(key, ContactKey.Parse(key.ToString()));
        Assert.NotEqual(key, ContactKey.Of(id, null, "a@acme.example", "https://acme.example"));
        Assert.All(["", "nothing", $"{id}", $"{id}.", $"{id}.{key.Mark}.x", $"x.{key.Mark}", null], text => Assert.Null(ContactKey.Parse(text)));
    }

    private static SupportContact[] Side(string contacts, string name) =>
        [.. contacts.Select((state, i) => Contact(OfferContactKind.CspProgram, state, $"{name}{i}"))];

    private static SupportContact Contact(OfferContactKind kind, char state, string name) => new(kind)
    {
        Name = name,
        Email = $"{name}@acme.example",
        Key = ContactKey.Of(new Guid("c0a7ac70-0000-4000-8000-000000000002"), $"{name}@acme.example", null, null),
        DoubtfulSince = state is 'd' ? Now : null,
    };
}
