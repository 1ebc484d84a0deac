using SupportRouting.Domain.Offers;

namespace SupportRouting.Domain.Tests.Offers;

public class ContactValueTests
{
    [Theory]
    [InlineData("help@acme.example", "acme.example")]
    [InlineData("mailto:Help.Desk+csp@Mail.Acme.example", "mail.acme.example")]
    public void ParseEmail_PlainAddress_IsKept(string text, string domain) =>
        Assert.Equal(domain, EmailAddress.Parse(text).Value?.Domain);

    [Theory]
    [InlineData("help at acme.example")]
    [InlineData("a@b@c.example")]
    [InlineData("help@acme")]
    [InlineData("Help <help@acme.example>")]
    [InlineData("one@acme.example;two@acme.example")]
    [InlineData("@acme.example")]
    public void ParseEmail_FreeText_IsRefused(string text) =>
        Assert.Equal(ValueProblem.Malformed, EmailAddress.Parse(text).Problem);

    [Theory]
    [InlineData("+39 010 555 0112", "+390105550112", null)]
    [InlineData("0048 22 555 01 23", "+48225550123", null)]
    [InlineData("+44 (0)20 5550 1234 ext. 42", "+442055501234", "42")]
    [InlineData("+1 (425) 555-0100 x7", "+14255550100", "7")]
    [InlineData("tel:+14255550100", "+14255550100", null)]
    [InlineData("010 555 0112", null, null)]
    [InlineData("+00 000 0000", null, null)]
    [InlineData("1-800-555-ACME", null, null)]
    public void ParsePhone_AnyNumber_KeepsTextAndKnowsE164(string text, string? e164, string? extension)
    {
        var number = PhoneNumber.Parse(text).Value;
        Assert.NotNull(number);
        Assert.Equal((e164, extension), (number.E164, number.Extension));
        Assert.EndsWith(number.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public void ParsePhone_NoDigit_IsRefused() => Assert.Equal(ValueProblem.Malformed, PhoneNumber.Parse("see website").Problem);

    [Theory]
    [InlineData("https://acme.example/support", "https://acme.example/support", "acme.example")]
    [InlineData("http://www.acme.example", "http://www.acme.example", "acme.example")]
    [InlineData("www.acme.example/help", "https://www.acme.example/help", "acme.example")]
    [InlineData("acme.example:8443/help", "https://acme.example:8443/help", "acme.example")]
    public void ParseLink_WebAddress_IsKept(string text, string expected, string host)
    {
        var link = WebLink.Parse(text).Value;
        Assert.Equal((expected, host), (link?.Text, link?.Host));
    }

    [Theory]
    [InlineData("javascript:alert(1)", ValueProblem.UnsafeScheme)]
    [InlineData("JAVASCRIPT:alert(document.domain)", ValueProblem.UnsafeScheme)]
    [InlineData("javascript://acme.example/%0aalert(1)", ValueProblem.UnsafeScheme)]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=", ValueProblem.UnsafeScheme)]
    [InlineData("ftp://acme.example", ValueProblem.UnsafeScheme)]
    [InlineData("mailto:help@acme.example", ValueProblem.UnsafeScheme)]
    [InlineData("https://acme.example/a b", ValueProblem.Malformed)]
    [InlineData("https://user:secret@acme.example", ValueProblem.Malformed)]
    [InlineData("support", ValueProblem.Malformed)]
    public void ParseLink_UnsafeOrBroken_IsRefused(string text, ValueProblem expected) =>
        Assert.Equal(expected, WebLink.Parse(text).Problem);
}
