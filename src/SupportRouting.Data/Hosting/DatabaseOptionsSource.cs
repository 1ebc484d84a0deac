using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SupportRouting.Data.Hosting;

internal sealed class DatabaseOptionsSource(IConfiguration configuration, IHostEnvironment environment)
{
    public DatabaseOptions Read() => DatabaseOptions.From(configuration, environment);
}
