using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data.PostgreSql;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>Starts the portal of this build in the run itself.</summary>
internal sealed class PortalFactory(
    (string Name, string Value)[] settings, string environment, LogCapture log, Action<IServiceCollection> addServices)
    : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.ConfigureDbContext<PostgreSqlPortalDbContext>(options => options.AddInterceptors(SqlServerShadow.Instance));
            addServices(services);
        });
    }
}
