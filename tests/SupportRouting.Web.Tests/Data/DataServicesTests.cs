using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportRouting.Data;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Data.SqlServer;

namespace SupportRouting.Web.Tests.Data;

public sealed class DataServicesTests
{
    [Theory]
    [InlineData("PostgreSql", "Host=nowhere.example;Database=portal", typeof(PostgreSqlPortalDbContext))]
    [InlineData("SqlServer", "Server=nowhere.example;Database=portal", typeof(SqlServerPortalDbContext))]
    public async Task Context_OfTheChosenProvider_IsItsOwn(string provider, string connection, Type expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Database:Provider"] = provider;
        builder.Configuration["ConnectionStrings:Portal"] = connection;
        builder.Services.AddSingleton(TimeProvider.System).AddPortalData();
        using var host = builder.Build();
        await host.Services.GetRequiredService<PortalDatabase>().StartForHostAsync(TestContext.Current.CancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.IsType(expected, scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
