using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupportRouting.Data.Offers;

namespace SupportRouting.Data.SqlServer;

/// <summary>What SQL Server does differently unless it is told: how texts compare, how fine times are, how rules are quoted.</summary>
internal static partial class SqlServerModel
{
    /// <summary>Compares texts by their characters' numbers, as PostgreSQL does, whatever the database's own collation.</summary>
    public const string Ordinal = "Latin1_General_100_BIN2";

    private const int Microseconds = 6;

    public static void UseOrdinalTexts(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()))
        {
            if (property.ClrType == typeof(string) || property.GetProviderClrType() == typeof(string))
                property.SetCollation(Ordinal);
        }
    }

    /// <summary>PostgreSQL keeps six digits; a seventh would make the same moment differ between the two.</summary>
    public static void UseMicroseconds(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HavePrecision(Microseconds);
        configuration.Properties<DateTime>().HavePrecision(Microseconds);
        configuration.Properties<TimeOnly>().HavePrecision(Microseconds);
    }

    public static void UseRowVersions(this ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IEdited))).ToList())
            builder.Entity(type.ClrType).Property<byte[]>("Version").IsRowVersion().IsRequired();
    }

    /// <summary>Searching by half a name reads every row here; the narrow index spares it the wide table and the sorting.</summary>
    public static void UseSearchIndex(this ModelBuilder builder) => SqlServerIndexBuilderExtensions.IncludeProperties(
        builder.Entity<OfferRecord>().HasIndex(o => new { o.SortTitle, o.Key }), o => new { o.SearchText, o.MergedIntoId });

    /// <summary>A credential's id may be longer than the key of a clustered index can be.</summary>
    public static void UseLongPasskeys(this ModelBuilder builder) =>
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(p => p.CredentialId).IsClustered(false);

    /// <summary>The rules of the shared model quote names with ", which this server reads as text when a tool switches that off.</summary>
    public static void UseBracketsInRules(this ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            foreach (var rule in type.GetCheckConstraints().ToList())
                Requote(type, rule);
            foreach (var index in type.GetIndexes().Where(i => i.GetFilter() is not null))
                index.SetFilter(Requoted(index.GetFilter() ?? ""));
        }
    }

    private static void Requote(IMutableEntityType type, IMutableCheckConstraint rule)
    {
        var name = rule.ModelName;
        var sql = Requoted(rule.Sql);
        type.RemoveCheckConstraint(name);
        type.AddCheckConstraint(name, sql);
    }

    private static string Requoted(string sql) => QuotedName().Replace(sql, "[${name}]");

    [GeneratedRegex("\"(?<name>[A-Za-z]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedName();
}
