using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SupportRouting.Data.Hosting;
using SupportRouting.Web.Demo;

namespace SupportRouting.Web.Tests.Data;

public sealed class DatabaseOptionsTests
{
    [Fact]
    public void From_NothingSetInDevelopment_IsEmbeddedAndMigrates()
    {
        var options = Read("Development");
        Assert.Equal((DatabaseProvider.Embedded, true), (options.Provider, options.MigrateOnStart));
    }

    [Theory]
    [InlineData("postgresql", "Host=db.example;Database=portal", DatabaseProvider.PostgreSql)]
    [InlineData("sqlserver", "Server=db.example;Database=portal;Encrypt=Strict", DatabaseProvider.SqlServer)]
    public void From_AServer_DoesNotMigrateByItself(string provider, string connection, DatabaseProvider expected)
    {
        var options = Read("Production", ("Database:Provider", provider), ("ConnectionStrings:Portal", connection));
        Assert.Equal((expected, false), (options.Provider, options.MigrateOnStart));
    }

    [Theory]
    [InlineData("Production", "", "", "Database:Provider is missing", "PostgreSql")]
    [InlineData("Development", "Oracle", "", "Database:Provider is 'Oracle'", "Embedded, PostgreSql, SqlServer")]
    [InlineData("Development", "1", "", "Database:Provider is '1'", "Embedded, PostgreSql, SqlServer")]
    [InlineData("Development", "SqlServer", "", "ConnectionStrings:Portal is missing", "Server=")]
    [InlineData("Development", "SqlServer", "Server=db.example;Secrets=hidden-word", "ConnectionStrings:Portal", "Server=")]
    [InlineData("Development", "SqlServer", "Server=db.example;Database=portal;Encrypt=hidden-word", "ConnectionStrings:Portal", "Server=")]
    [InlineData("Development", "SqlServer", "Server=db.example;Database=portal;Connect Timeout=hidden-word", "ConnectionStrings:Portal", "Server=")]
    [InlineData("Development", "SqlServer", "Server=db.example", "ConnectionStrings:Portal", "Database=")]
    [InlineData("Development", "SqlServer", "Database=portal;Password=hidden-word", "ConnectionStrings:Portal", "Server=")]
    [InlineData("Development", "PostgreSql", "", "ConnectionStrings:Portal is missing", "Host=")]
    [InlineData("Development", "PostgreSql", "Host=db.example;Secrets=hidden-word", "ConnectionStrings:Portal", "Host=")]
    [InlineData("Development", "PostgreSql", "Host=db.example", "ConnectionStrings:Portal", "Database=")]
    public void From_WrongSetting_NamesItAndWhatIsAllowed(
        string environment, string provider, string connection, string names, string allows)
    {
        var error = Assert.Throws<SettingsException>(() =>
            Read(environment, ("Database:Provider", provider), ("ConnectionStrings:Portal", connection)));
        Assert.Contains(names, error.Message, StringComparison.Ordinal);
        Assert.Contains(allows, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_MigrateOnStartNotAFlag_NamesIt()
    {
        var error = Assert.Throws<SettingsException>(() => Read("Development", ("Database:MigrateOnStart", "yes")));
        Assert.Equal("The setting Database:MigrateOnStart is 'yes'. Allowed: true or false.", error.Message);
    }

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5080", null, true)]
    [InlineData("Development", "http://localhost:5080;http://[::1]:5081", null, true)]
    [InlineData("Development", "http://0.0.0.0:5080", null, false)]
    [InlineData("Development", "http://localhost.example:5080", null, false)]
    [InlineData("Development", "http://127.0.0.1:5080", "false", false)]
    [InlineData("Production", "http://127.0.0.1:5080", null, false)]
    public void Demo_ByItself_IsOnInDevelopmentOnLoopbackOnly(string environment, string urls, string? asked, bool enabled) =>
        Assert.Equal(enabled, Demo(environment, urls, asked).Enabled);

    [Theory]
    [InlineData("Production", "http://127.0.0.1:5080")]
    [InlineData("Staging", "http://127.0.0.1:5080")]
    [InlineData("Development", "http://0.0.0.0:5080")]
    [InlineData("Development", "http://*:5080")]
    public void Demo_AskedForElsewhere_StopsTheStart(string environment, string urls)
    {
        var error = Assert.Throws<SettingsException>(() => Demo(environment, urls, "true"));
        Assert.Contains("Demo:Enabled", error.Message, StringComparison.Ordinal);
    }

    private static DemoOptions Demo(string environment, string urls, string? asked) =>
        DemoOptions.From(Settings(("urls", urls), ("Demo:Enabled", asked)), Named(environment), new(DatabaseProvider.Embedded, null, null, true));

    private static DatabaseOptions Read(string environment, params (string, string?)[] settings) =>
        DatabaseOptions.From(Settings(settings), Named(environment));

    private static IConfigurationRoot Settings(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)).Build();

    private static HostingEnvironment Named(string environment) => new() { EnvironmentName = environment };
}
