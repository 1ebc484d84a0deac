namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>The whole portal on SQL Server.</summary>
public sealed class SqlServerPortalFixture(SqlServerFixture server) : PortalFixture(server);
