using SupportRouting.Domain.Partners;

namespace SupportRouting.Domain.Tests.Partners;

public sealed class SubscriptionIdTextTests
{
    private static readonly Guid Id = new("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33");

    [Theory]
    [InlineData("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33")]
    [InlineData("  2B6F2A3E-8C2B-4A4A-9F1E-6F3B0A7C5D33\n")]
    [InlineData("{2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33}")]
    [InlineData("(2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33)")]
    [InlineData("2b6f2a3e8c2b4a4a9f1e6f3b0a7c5d33")]
    [InlineData("\"2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33\",")]
    [InlineData("/subscriptions/2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33")]
    [InlineData("/subscriptions/2B6F2A3E-8C2B-4A4A-9F1E-6F3B0A7C5D33/resourceGroups/web")]
    [InlineData("subscriptions/{2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33}/supportcontact")]
    [InlineData("https://partner.example/customers/c0000000-0000-4000-8000-000000000001/subscriptions/2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33?x=1")]
    [InlineData("https://partner.example/detail?subscriptionId=2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33")]
    public void Find_IdInAnyForm_ReadsIt(string text) => Assert.Equal(Id, SubscriptionIdText.Find(text));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Northwind Backup")]
    [InlineData("2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d3")]
    [InlineData("/subscriptions/2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33a")]
    [InlineData("/customers/c0000000-0000-4000-8000-000000000001")]
    public void Find_TextWithoutOne_IsNull(string? text) => Assert.Null(SubscriptionIdText.Find(text));

    [Fact]
    public void Find_VeryLongText_IsNull() => Assert.Null(SubscriptionIdText.Find(new string('x', 100_000) + $"/subscriptions/{Id}"));
}
