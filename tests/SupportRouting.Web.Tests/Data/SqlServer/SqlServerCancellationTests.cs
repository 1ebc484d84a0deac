using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Import;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Data.SqlServer;

/// <summary>SqlClient reports a command that was called off as an error without number; the portal sees that it was called off.</summary>
public sealed class SqlServerCancellationTests
{
    [Fact]
    public async Task Query_CalledOff_EndsAsThat()
    {
        using var stop = new CancellationTokenSource();
        await using var db = CallingOff(stop).Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Offers.AnyAsync(stop.Token));
    }

    [Fact]
    public async Task Update_CalledOff_EndsAsThat()
    {
        using var stop = new CancellationTokenSource();
        await using var db = CallingOff(stop).Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            db.Set<ImportGate>().ExecuteUpdateAsync(set => set.SetProperty(gate => gate.LastStartedAt, DateTimeOffset.UnixEpoch), stop.Token));
    }

    [Fact]
    public async Task Save_CalledOff_EndsAsThat()
    {
        using var stop = new CancellationTokenSource();
        await using var db = CallingOff(stop).Open();
        db.Add(PartnerRows.Customer("Called Off"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(stop.Token));
    }

    [Fact]
    public async Task Query_ThatFails_EndsAsAFailure()
    {
        await using var db = new SilentSqlServer { OnSending = () => throw Failure() }.Open();
        await Assert.ThrowsAsync<SqlException>(() => db.Customers.AnyAsync(TestContext.Current.CancellationToken));
    }

    private static SilentSqlServer CallingOff(CancellationTokenSource stop) => new()
    {
        OnSending = () =>
        {
            stop.Cancel();
            throw Failure();
        },
    };

    // Only a server makes such an error, so it is put together from its parts.
    private static SqlException Failure()
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var errors = (SqlErrorCollection)typeof(SqlErrorCollection).GetConstructor(Hidden, [])!.Invoke([]);
        var error = typeof(SqlError).GetConstructors(Hidden).OrderBy(made => made.GetParameters().Length).First();
        object?[] values = [.. error.GetParameters().Select(parameter => parameter.Name switch
        {
            "errorClass" => (byte)11,
            "errorMessage" => "Operation cancelled by user.",
            _ when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
            _ => null,
        })];
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error.Invoke(values)]);
        var create = typeof(SqlException).GetMethods(Hidden).First(method => method.Name == "CreateException" && method.GetParameters().Length == 2);
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }
}
