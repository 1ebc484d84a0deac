using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Tests.Data.Offers.Confirmations;

public sealed class ConfirmationSettingTests
{
    [Fact]
    public void Options_NotSet_AreFourteenDaysThreeMailsAndNoName() =>
        Assert.Equal(new ConfirmationOptions(TimeSpan.FromDays(14), 3, false), ConfirmationOptions.From(Settings()));

    [Theory]
    [InlineData("Confirmations:Days", "0")]
    [InlineData("Confirmations:Days", "61")]
    [InlineData("Confirmations:PerAddressAndDay", "0")]
    [InlineData("Confirmations:NamePerson", "maybe")]
    public void Options_OutOfRange_StopTheStart(string name, string value) =>
        Assert.Contains(name, Assert.Throws<SettingsException>(() => ConfirmationOptions.From(Settings((name, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://support.contoso.example")]
    [InlineData("https://support.contoso.example/portal")]
    [InlineData("https://ada@support.contoso.example")]
    [InlineData("support.contoso.example")]
    public void PublicUrl_NotThePlainHttpsAddress_StopsTheStart(string value) =>
        Assert.Throws<SettingsException>(() => Address(("Portal:PublicUrl", value)));

    [Fact]
    public void PublicUrl_NotSetInProduction_IsNotGuessed()
    {
        Assert.False(Address().IsKnown);
        Assert.Equal("https://support.contoso.example/confirm/x", Address(("Portal:PublicUrl", "https://support.contoso.example")).Of("/confirm/x"));
    }

    private static PortalAddress Address(params (string Name, string Value)[] settings) =>
        new(Settings(settings), new HostingEnvironment { EnvironmentName = "Production" }, new SilentServer());

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, pair => (string?)pair.Value)).Build();

    private sealed class SilentServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
