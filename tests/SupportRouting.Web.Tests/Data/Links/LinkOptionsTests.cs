using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Links;

namespace SupportRouting.Web.Tests.Data.Links;

public sealed class LinkOptionsTests
{
    [Theory]
    [InlineData("Development", false)]
    [InlineData("Staging", true)]
    [InlineData("Production", true)]
    public void Read_NothingSet_ChecksOutsideDevelopment(string environment, bool expected)
    {
        var options = Read(environment);
        Assert.Equal(
            (expected, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), 4, "SupportRouting-LinkCheck/1.0"),
            (options.IsOn, options.Pause, options.Timeout, options.Parallel, options.UserAgent));
    }

    [Fact]
    public void Read_SwitchedOff_ChecksNowhere() => Assert.False(Read("Production", ("Links:Check", "false")).IsOn);

    [Theory]
    [InlineData("Links:Check", "sometimes")]
    [InlineData("Links:PauseSeconds", "0")]
    [InlineData("Links:TimeoutSeconds", "61")]
    [InlineData("Links:Parallel", "17")]
    [InlineData("Links:About", "http://portal.example/")]
    [InlineData("Links:About", "https://localhost/")]
    public void Read_WrongValue_IsRefusedByName(string name, string value) =>
        Assert.StartsWith($"The setting {name} is", Assert.Throws<SettingsException>(() => Read("Production", (name, value))).Message, StringComparison.Ordinal);

    private static LinkOptions Read(string environment, params (string Name, string Value)[] settings) => LinkOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
