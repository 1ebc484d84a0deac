using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using SupportRouting.Data.SqlServer;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>What can be known of the SQL Server migrations without a server.</summary>
public sealed class SqlServerMigrationTests
{
    // The most that the key of an index may take there, apart from a clustered one.
    private const int LongestKeyBytes = 1700;
    private const int LongestClusteredKeyBytes = 900;

    [Fact]
    public void Model_ComparedWithTheMigrations_HasNoPendingChange()
    {
        using var context = Open();
        Assert.False(
            context.Database.HasPendingModelChanges(),
            "Add a migration for SQL Server too: dotnet ef migrations add <Name> --context SqlServerPortalDbContext (docs/running.md)");
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_OfAllMigrations_CanBeRead(MigrationsSqlGenerationOptions options)
    {
        using var context = Open();
        var script = context.GetService<IMigrator>().GenerateScript(options: options);
        Assert.Contains("CREATE TABLE [Offers]", script, StringComparison.Ordinal);
        Assert.Empty(TSql.ErrorsOf(script));
    }

    [Theory]
    [InlineData("CREATE TABLE [Offers] ([Id] int NOT NULL")]
    [InlineData("SELECT [Id] FROM [Offers] LIMIT 5;")]
    [InlineData("CREATE INDEX [IX] ON [Offers] USING gin ([Key]);")]
    public void Script_ThatNoServerCouldRun_IsNoticed(string script) => Assert.NotEmpty(TSql.ErrorsOf(script));

    [Fact]
    public void Script_OfAllMigrations_QuotesNamesWithBracketsOnly()
    {
        using var context = Open();
        var script = context.GetService<IMigrator>().GenerateScript();
        Assert.DoesNotContain('"', script);
    }

    [Fact]
    public void Texts_OfEveryTable_CompareByTheirCharacters()
    {
        using var context = Open();
        // The one column without properties holds JSON, which is never compared.
        var texts = Columns(context).Where(column => column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal) && column.PropertyMappings.Any()).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, column => Assert.True(column.Collation == "Latin1_General_100_BIN2", $"{column.Table.Name}.{column.Name}"));
    }

    [Fact]
    public void Moments_OfEveryTable_HaveTheDigitsOfPostgreSql()
    {
        using var context = Open();
        var moments = Columns(context).Where(column => column.StoreType.StartsWith("datetime", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(moments);
        Assert.All(moments, column => Assert.Equal("datetimeoffset(6)", column.StoreType));
    }

    [Fact]
    public void Keys_OfEveryIndex_FitTheirLimit()
    {
        using var context = Open();
        foreach (var table in ModelOf(context).GetRelationalModel().Tables)
        {
            foreach (var index in table.Indexes)
                AssertFits($"{table.Name}.{index.Name}", index.Columns, LongestKeyBytes);
            if (table.PrimaryKey is { } key)
                AssertFits($"{table.Name}.{key.Name}", key.Columns, IsClustered(key) ? LongestClusteredKeyBytes : LongestKeyBytes);
        }
    }

    /// <summary>The server refuses a table that one deletion could reach in two ways.</summary>
    [Fact]
    public void Deletions_OfEveryTable_ReachOthersInOneWay()
    {
        using var context = Open();
        var cascades = ModelOf(context).GetRelationalModel().Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name, StringComparer.Ordinal);
        Assert.NotEmpty(cascades);
        foreach (var table in cascades.Select(group => group.Key))
        {
            var reached = Reached(table, cascades, depth: 0).ToList();
            Assert.DoesNotContain(table, reached);
            Assert.Equal(reached.Distinct(StringComparer.Ordinal), reached);
        }
    }

    private static IEnumerable<string> Reached(string table, ILookup<string, string> cascades, int depth) =>
        depth > 10 ? [] : cascades[table].SelectMany(next => Reached(next, cascades, depth + 1).Prepend(next));

    private static bool IsClustered(IPrimaryKeyConstraint key) => key.MappedKeys.All(mapped => mapped.IsClustered() != false);

    private static void AssertFits(string name, IEnumerable<IColumn> columns, int most)
    {
        var bytes = columns.Sum(Bytes);
        Assert.True(bytes <= most, $"{name} takes up to {bytes} bytes; {most} are allowed.");
    }

    private static int Bytes(IColumn column) => column.StoreType switch
    {
        "nvarchar(max)" or "varbinary(max)" => int.MaxValue / 4,
        var type when type.StartsWith("nvarchar(", StringComparison.Ordinal) => 2 * Length(type),
        var type when type.StartsWith("varbinary(", StringComparison.Ordinal) => Length(type),
        _ => 16,
    };

    private static int Length(string type) =>
        int.Parse(type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<IColumn> Columns(DbContext context) => ModelOf(context).GetRelationalModel().Tables.SelectMany(table => table.Columns);

    private static IModel ModelOf(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    private static SqlServerPortalDbContext Open() => new(SqlServerOptions.ByHand("Server=nowhere.example;Database=portal"));
}
