using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>The stand-in of ADR 0004 is what SqlClient asks for.</summary>
public sealed class SqlServerStandInTests
{
    private static readonly Assembly StandIn = typeof(IBinarySerialize).Assembly;

    [Fact]
    public void Name_OfTheStandIn_IsTheOneSqlClientRefersTo()
    {
        var asked = Assert.Single(typeof(SqlConnection).Assembly.GetReferencedAssemblies(), name => name.Name == "Microsoft.SqlServer.Server");
        Assert.Equal(asked.FullName, StandIn.FullName);
    }

    [Fact]
    public void Name_OfTheStandIn_HasTheVersionAndTokenOfThePackage()
    {
        var name = StandIn.GetName();
        Assert.Equal(("Microsoft.SqlServer.Server", new Version(1, 0, 0, 0)), (name.Name, name.Version));
        Assert.Equal("23ec7fc2d6eaa4a5", Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []));
    }

    [Fact]
    public void Types_OfTheStandIn_AreThePublicOnesOfThePackage() => Assert.Equal(
        [
            "DataAccessKind", "Format", "IBinarySerialize", "InvalidUdtException", "SqlFacetAttribute", "SqlFunctionAttribute",
            "SqlMethodAttribute", "SqlUserDefinedAggregateAttribute", "SqlUserDefinedTypeAttribute", "SystemDataAccessKind",
        ],
        StandIn.GetExportedTypes().Select(type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>Looking into a parameter's value is where SqlClient loads the assembly; sending it takes a server.</summary>
    [Fact]
    public void Parameter_OfAnyValue_FindsItsType()
    {
        var parameter = new SqlParameter("@id", Guid.CreateVersion7());
        Assert.Equal(System.Data.SqlDbType.UniqueIdentifier, parameter.SqlDbType);
    }
}
