using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportRouting.Data.Offers;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Faults;

/// <summary>The import command is killed, or loses its database, in the middle of its work.</summary>
public sealed class ImportCommandFaultTests(PostgresFixture postgres)
{
    // Some seconds of writing, whatever the machine.
    private const int Offers = 20_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_InTheMiddle_LeavesNothingAndTheNextImportRuns()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var many = new ManyOffers(Offers);
        using (var import = Start(connection, many))
        {
            await WritingAsync(import);
            import.Kill();
            await import.WaitForExitAsync(Cancel);
        }

        Assert.Equal(0, await CountAsync(connection));
        using var few = new ManyOffers(10);
        var next = await BuiltProgram.RunAsync("", Words(connection, few));
        Assert.Equal((0, ""), (next.ExitCode, next.Error));
        Assert.Equal(10, await CountAsync(connection));
    }

    [Fact]
    public async Task DatabaseGone_InTheMiddle_IsToldInALineAndNothingIsKept()
    {
        var connection = await postgres.CreateDatabaseAsync();
        using var many = new ManyOffers(Offers);
        await using var wire = new Wire(new NpgsqlConnectionStringBuilder(connection).Port);
        using var import = Start(new NpgsqlConnectionStringBuilder(connection) { Port = wire.Port }.ConnectionString, many);
        await WritingAsync(import);
        await wire.CutAsync();
        var said = import.StandardOutput.ReadToEndAsync(Cancel);
        var error = await import.StandardError.ReadToEndAsync(Cancel);
        await import.WaitForExitAsync(Cancel);

        Assert.Equal(1, import.ExitCode);
        Assert.Equal("The database could not be reached any more; nothing was kept. Run the import again once it answers.", error.Trim());
        Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(connection));
    }

    [Fact]
    public async Task Start_WithNoDatabaseThere_IsToldInALine()
    {
        using var few = new ManyOffers(1);
        var run = await BuiltProgram.RunAsync("", Words("Host=127.0.0.1;Port=1;Database=none;Username=a;Password=b", few));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The database does not answer as it should: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatBreaksWhileItIsRead_IsToldInALine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file that breaks when it is read is found on Linux only.");
        var connection = await postgres.CreateDatabaseAsync();
        var run = await BuiltProgram.RunAsync("", ["import", "offers", "/proc/self/mem", "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=" + connection]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("'import' failed: ", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("ERR", run.Output, StringComparison.Ordinal);
    }

    private static Process Start(string connection, ManyOffers file) => BuiltProgram.Start(Words(connection, file));

    private static string[] Words(string connection, ManyOffers file) =>
        ["import", "offers", file.Path, "--Database:Provider=PostgreSql", "--ConnectionStrings:Portal=" + connection];

    private static async Task WritingAsync(Process import)
    {
        while (await import.StandardOutput.ReadLineAsync(Cancel) is { } line)
            if (line.StartsWith("Writing:", StringComparison.Ordinal))
                return;
        throw new InvalidOperationException($"It ended with {import.ExitCode.ToString(CultureInfo.InvariantCulture)} before it wrote.");
    }

    private static async Task<int> CountAsync(string connection)
    {
        await using var db = new PostgreSqlPortalDbContext(PostgreSqlOptions.ByHand(connection));
        return await db.Offers.CountAsync(Cancel);
    }
}
