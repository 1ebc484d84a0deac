using SupportRouting.Domain.Partners;

namespace SupportRouting.Domain.Tests.Partners;

public sealed class ProviderChoiceTests
{
    private static readonly Guid[] Tenants = [.. Enumerable.Range(1, 4).Select(number => new Guid($"00000000-0000-4000-8000-{number:D12}"))];

    /// <summary>Relationships (lower case: ended), what is known, and who remains for what reason.</summary>
    [Theory]
    [InlineData("", "", "", "", "", null)]
    [InlineData("A:PL", "", "", "", "A", ProviderReason.OnlyOne)]
    [InlineData("A:PL b:IT", "", "", "", "A", ProviderReason.OnlyOne)]
    [InlineData("a:PL", "", "", "", "", null)]
    [InlineData("A:PL B:ES", "", "", "", "AB", null)]
    [InlineData("A:PL B:ES", "B", "", "", "B", ProviderReason.Subscription)]
    [InlineData("A:PL B:ES", "B", "A", "PL", "B", ProviderReason.Subscription)]
    [InlineData("A:PL b:ES", "B", "", "", "B", ProviderReason.Subscription)]
    [InlineData("A:PL B:ES", "C", "A", "", "", null)]
    [InlineData("A:PL B:ES", "", "A", "", "A", ProviderReason.Customer)]
    [InlineData("A:PL B:ES", "", "AB", "", "AB", null)]
    [InlineData("A:PL b:ES", "", "AB", "", "A", ProviderReason.Customer)]
    [InlineData("A:PL b:ES", "", "B", "", "B", ProviderReason.Customer)]
    [InlineData("A:PL B:ES", "", "C", "", "AB", null)]
    [InlineData("A:PL B:US", "", "", "it", "A", ProviderReason.Region)]
    [InlineData("A:PL B:US C:US", "", "", "IT", "A", ProviderReason.Region)]
    [InlineData("A:PL B:US", "", "", "ZA", "AB", null)]
    [InlineData("A:PL B:ZA", "", "", "IT", "AB", null)]
    [InlineData("A:PL B:", "", "", "IT", "AB", null)]
    [InlineData("A:US B:US", "", "", "IT", "AB", null)]
    [InlineData("A:PL B:ES C:US", "", "", "IT", "AB", null)]
    [InlineData("A:PL B:US", "", "AB", "US", "B", ProviderReason.Region)]
    public void Choose_AmongRelationships_LeavesTheOnesMeant(
        string relationships, string buyer, string customerPartners, string country, string expected, ProviderReason? reason)
    {
        var choice = ProviderChoice.Among(
            [.. relationships.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Relationship)],
            new ProviderEvidence(buyer.Length == 0 ? null : Tenant(buyer[0]), [.. customerPartners.Select(Tenant)], country));

        Assert.Equal(expected.Select(Tenant), choice.Remaining);
        Assert.Equal((reason, expected.Length > 1), (choice.Reason, choice.IsOpen));
        Assert.Equal(expected.Length == 1 ? Tenant(expected[0]) : null, choice.One);
    }

    [Fact]
    public void Choose_WhateverIsKnown_NeverTakesOneWithoutRelationship()
    {
        string?[] countries = [null, "PL", "US", "ZA"];
        var cases = from states in Combinations<bool?>([null, true, false])
                    from buyer in Tenants.Select(tenant => (Guid?)tenant).Append(null)
                    from partners in Combinations([true, false])
                    from country in countries
                    select (Tenants.Zip(states, countries), new ProviderEvidence(buyer, [.. Tenants.Zip(partners).Where(some => some.Second).Select(some => some.First)], country));
        foreach (var (tenants, evidence) in cases)
        {
            ProviderRelationship[] relationships =
                [.. tenants.Where(some => some.Second is not null).Select(some => new ProviderRelationship(some.First, some.Second is true, some.Third))];
            var choice = ProviderChoice.Among(relationships, evidence);

            Assert.Subset(relationships.Select(some => some.ProviderTenantId).ToHashSet(), choice.Remaining.ToHashSet());
            Assert.Equal(choice.Remaining.Length == 1, choice.Reason is not null);
            if (evidence.SubscriptionPartner is null && relationships.Any(some => some.IsActive))
                Assert.NotEmpty(choice.Remaining);
        }
    }

    private static IEnumerable<T[]> Combinations<T>(T[] values) =>
        from first in values
        from second in values
        from third in values
        from fourth in values
        select new[] { first, second, third, fourth };

    private static ProviderRelationship Relationship(string text) =>
        new(Tenant(text[0]), char.IsUpper(text[0]), text[2..] is { Length: > 0 } country ? country : null);

    private static Guid Tenant(char letter) => Tenants[char.ToUpperInvariant(letter) - 'A'];
}
