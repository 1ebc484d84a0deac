using SupportRouting.Data.Hosting;
using SupportRouting.Data.Outbox;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.Outbox;

public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Development", MailWay.Folder)]
    [InlineData("Production", MailWay.None)]
    public void Read_NothingSet_DependsOnTheEnvironment(string environment, MailWay expected)
    {
        var options = MailSettings.ReadIn(environment);
        Assert.Equal((expected, expected is not MailWay.None), (options.Way, options.IsOn));
        Assert.Equal(Checkout.Path(".data", "outbox"), options.Folder);
    }

    [Theory]
    [InlineData("Mail:Way", "Mail:Way", "Pigeon")]
    [InlineData("Mail:Host", "Mail:Way", "Smtp")]
    [InlineData("Mail:From", "Mail:Way", "Smtp", "Mail:Host", "mail.example")]
    [InlineData("Mail:From", "Mail:Way", "Smtp", "Mail:Host", "mail.example", "Mail:From", "Desk <desk@northwind.example>")]
    [InlineData("Mail:Port", "Mail:Port", "70000")]
    [InlineData("Mail:Tls", "Mail:Tls", "Sometimes")]
    [InlineData("Mail:User", "Mail:User", "desk")]
    [InlineData("Mail:Tls", "Mail:Way", "Smtp", "Mail:Host", "mail.example", "Mail:Tls", "None", "Mail:User", "desk", "Mail:Password", "secret")]
    [InlineData("Mail:TimeoutSeconds", "Mail:TimeoutSeconds", "0")]
    public void Read_WrongValue_IsRefusedByName(string name, params string[] settings)
    {
        var error = Assert.Throws<SettingsException>(() => MailSettings.Read([.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]));
        Assert.StartsWith($"The setting {name} is", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
