using System.Reflection;
using SupportRouting.Data.SqlServer;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>The SQL written by hand for SQL Server can be read by it.</summary>
public sealed class SqlServerCommandTests
{
    [Fact]
    public void Text_OfEveryCommand_CanBeRead()
    {
        var texts = typeof(SqlServerOptions).Assembly.GetTypes().Where(type => type.Namespace == typeof(SqlServerOptions).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).OfType<string>()
            .Where(text => text.Contains(' ', StringComparison.Ordinal)).ToList();
        Assert.Contains(texts, text => text.Contains("sp_getapplock", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Empty(TSql.ErrorsOf(text)));
    }
}
