using SupportRouting.Domain.Links;

namespace SupportRouting.Domain.Tests.Links;

public sealed class FetchRuleTests
{
    [Theory]
    [MemberData(nameof(InternalAddresses.All), MemberType = typeof(InternalAddresses))]
    public void Read_WayOfNamingAnInternalAddress_IsRefused(string address)
    {
        var (uri, refusal) = FetchRule.Read(address);
        Assert.Null(uri);
        Assert.NotNull(refusal);
    }

    [Theory]
    [InlineData("", LinkRefusal.Malformed)]
    [InlineData("support desk", LinkRefusal.Malformed)]
    [InlineData("/support", LinkRefusal.Malformed)]
    [InlineData("https://", LinkRefusal.Malformed)]
    [InlineData("https://a..example/", LinkRefusal.Malformed)]
    [InlineData("https://a b.example/", LinkRefusal.Malformed)]
    [InlineData("https://\u58f1\u5f10\u53c2\u8086\u4f0d\u9678\u6f06\u634c\u7396\u62fe\u767e\u5343\u842c\u5104\u5146\u4eac\u5793\u79ed\u7a63\u6e9d\u6f97\u6b63\u8f09\u6975\u6052\u963f\u50e7\u7947.example/", LinkRefusal.Malformed)]
    [InlineData("http://northwind.example/", LinkRefusal.NotHttps)]
    [InlineData("ftp://northwind.example/", LinkRefusal.Malformed)]
    [InlineData("file://northwind.example/share", LinkRefusal.Malformed)]
    [InlineData("https://northwind.example:8443/", LinkRefusal.OtherPort)]
    [InlineData("https://northwind.example:80/", LinkRefusal.OtherPort)]
    [InlineData("https://anna@northwind.example/", LinkRefusal.UserInfo)]
    [InlineData("https://anna:secret@northwind.example/", LinkRefusal.UserInfo)]
    [InlineData("https://intranet/", LinkRefusal.InternalName)]
    [InlineData("https://printer.lan/", LinkRefusal.InternalName)]
    [InlineData("https://10.0.0.1/", LinkRefusal.NotPublic)]
    public void Read_NothingToFetch_SaysWhy(string address, LinkRefusal why) => Assert.Equal(why, FetchRule.Read(address).Refusal);

    [Fact]
    public void Read_TooLongAnAddress_IsRefused() =>
        Assert.Equal(LinkRefusal.Malformed, FetchRule.Read($"https://northwind.example/{new string('a', 2000)}").Refusal);

    [Theory]
    [InlineData("https://northwind.example/support?x=1#top", "northwind.example")]
    [InlineData("HTTPS://WWW.Northwind.EXAMPLE", "www.northwind.example")]
    [InlineData("https://northwind.example:443/", "northwind.example")]
    [InlineData("https://northwind.example./", "northwind.example")]
    [InlineData("https://żółw.example/", "xn--w-uga1v8h.example")]
    [InlineData("https://my_desk.example/", "my_desk.example")]
    [InlineData("https://8.8.8.8/", "8.8.8.8")]
    [InlineData("https://[2606:4700:4700::1111]/", "2606:4700:4700::1111")]
    [InlineData("https://local.example/", "local.example")]
    [InlineData("https://internal.northwind.example/", "internal.northwind.example")]
    public void Read_PublicAddress_IsFetched(string text, string host)
    {
        var (address, refusal) = FetchRule.Read(text);
        Assert.Null(refusal);
        Assert.NotNull(address);
        Assert.Equal(host, FetchRule.HostOf(address));
    }
}
