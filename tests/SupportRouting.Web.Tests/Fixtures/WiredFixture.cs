using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A portal whose database a test can put out of reach. Sessions are looked up at each request.</summary>
public class WiredFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    private Wire? _wire;

    private Wire Wire => _wire ?? throw new InvalidOperationException("There is no wire yet.");

    /// <summary>Does something while the database cannot be reached.</summary>
    public async Task WhileAwayAsync(Func<Task> work)
    {
        await Wire.CutAsync();
        try
        {
            await work();
        }
        finally
        {
            Wire.Mend();
        }
    }

    /// <summary>Does something while the database takes connections and says nothing.</summary>
    public async Task WhileSilentAsync(Func<Task> work)
    {
        Wire.IsSilent = true;
        try
        {
            await work();
        }
        finally
        {
            await Wire.CutAsync();
            Wire.IsSilent = false;
            Wire.Mend();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_wire is not null)
            await _wire.DisposeAsync();
    }

    protected override string Reach(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        _wire = new Wire(server.Port);
        server.Port = _wire.Port;
        return server.ConnectionString;
    }

    protected override void AddServices(IServiceCollection services) =>
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
}
