using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace SupportRouting.Data.Hosting;

/// <summary>
/// A real PostgreSQL that belongs to this checkout. The first process to take the folder's lock owns the server; any
/// other, such as an import beside a running portal, uses it as a guest. When the owner goes, however it goes, the server
/// stays for the guests and one of them becomes the owner. Who is alone at its end stops it.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly ServerShare _share;
    private readonly string _password;

    private EmbeddedPostgres(ServerShare share, string password) => (_share, _password) = (share, password);

    /// <summary>May change for a guest: an owner that starts the server anew can find its port taken.</summary>
    public int Port => _share.Port;

    public bool IsOwner => _share.IsOwner;

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = PostgresTools.Superuser,
        Password = _password,
        Database = database,
    }.ConnectionString;

    /// <param name="patience">How long to wait for another owner to go, before using its server as a guest.</param>
    /// <param name="settings">More arguments of the server, such as <c>-c fsync=off</c>.</param>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedLocation location, TimeSpan patience, TimeProvider time, CancellationToken cancel, string settings = "",
        ILogger? logger = null)
    {
        var folder = location.Directory;
        ServerFolder.Create(folder);
        try
        {
            var share = await ServerShare.TakeAsync(
                folder, new(location, settings), patience, time, logger ?? NullLogger.Instance, cancel);
            return await WithPasswordAsync(share, folder, cancel);
        }
        catch (UnauthorizedAccessException error)
        {
            throw ServerFolder.BelongsToOthers(folder, error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _share.DisposeAsync();
    }

    private static async Task<EmbeddedPostgres> WithPasswordAsync(ServerShare share, string folder, CancellationToken cancel)
    {
        try
        {
            return new(share, await ServerPassword.ReadAsync(folder, cancel));
        }
        catch
        {
            await share.DisposeAsync();
            throw;
        }
    }
}
