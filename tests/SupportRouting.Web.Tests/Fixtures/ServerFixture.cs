using SupportRouting.Data;
using SupportRouting.Data.Hosting;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A kind of server that tests make their databases on; a test of what all kinds do is written once against this.</summary>
public abstract class ServerFixture
{
    public abstract DatabaseProvider Provider { get; }

    /// <summary>Why there is no such server here; null where there is.</summary>
    public virtual string? Missing => null;

    /// <summary>A fresh, migrated and empty database; returns its connection string.</summary>
    public abstract Task<string> CreateDatabaseAsync();

    /// <summary>A fresh database for a portal of samples, which makes those that are not there yet.</summary>
    public virtual Task<string> CreateSampleDatabaseAsync() => CreateDatabaseAsync();

    /// <summary>An address for a database that does not exist yet.</summary>
    public abstract string ConnectionStringForNewDatabase();

    public abstract PortalDbContext Open(string connectionString);

    /// <summary>Ends the test as skipped, with the reason, where there is no such server.</summary>
    public void SkipUnlessThere()
    {
        if (Missing is { } reason)
            Assert.Skip(reason);
    }
}
