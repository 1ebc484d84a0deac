using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using SupportRouting.Web.Tests.Data.SqlServer;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>
/// Translates every query that a test runs on PostgreSQL for SQL Server too, and reads the outcome as that server would. A query that
/// only one of them can run fails the test that ran it, with or without a SQL Server at hand.
/// </summary>
public sealed class SqlServerShadow : IQueryExpressionInterceptor
{
    private static readonly MethodInfo CompileAndRun = typeof(SqlServerShadow).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new InvalidOperationException("There is nothing to run.");

    public static SqlServerShadow Instance { get; } = new();

    /// <summary>What was translated so far.</summary>
    public static ConcurrentQueue<string> Translated { get; } = new();

    // Each portal of the run compiles the same queries anew; one translation of each is enough.
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var server = new SilentSqlServer();
        using var context = server.Open();
        var rewriting = new ForSqlServer(context.Model);
        var query = rewriting.Visit(queryExpression);
        if (rewriting.IsWrittenByHand || Known.ContainsKey(ExpressionPrinter.Print(query)))
            return queryExpression;
        var result = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
            : query.Type;
        try
        {
            CompileAndRun.MakeGenericMethod(result).Invoke(null, [context, query, rewriting.Values]);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } reason)
        {
            throw new InvalidOperationException($"SQL Server cannot run this query: {reason.Message}", reason);
        }

        foreach (var sql in server.Commands)
        {
            if (TSql.ErrorsOf(sql) is { Count: > 0 } errors)
                throw new InvalidOperationException($"SQL Server cannot read this: {string.Join("; ", errors)}\n{sql}");
            Translated.Enqueue(sql);
        }

        Known[ExpressionPrinter.Print(query)] = true;
        return queryExpression;
    }

    private static void Run<T>(DbContext context, Expression query, IReadOnlyDictionary<string, object?> values)
    {
        var run = context.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var state = context.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in values)
            state.Parameters[name] = value;
        try
        {
            if (run(state) is IEnumerable rows and not string)
                _ = rows.Cast<object?>().Count();
        }
        catch (InvalidOperationException error) when (error.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal))
        {
            // Nobody answers here, so a query for exactly one row finds none.
        }
    }

    private sealed class ForSqlServer(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

        /// <summary>SQL that somebody wrote himself belongs to its own server.</summary>
        public bool IsWrittenByHand { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(
                        model.FindEntityType(root.EntityType.Name) ?? throw new InvalidOperationException($"{root.EntityType.Name} is not in the model."));
                case QueryRootExpression:
                    IsWrittenByHand = true;
                    return node;
                case QueryParameterExpression parameter:
                    Values[parameter.Name] = Any(parameter.Type);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? Any(Type type)
        {
            if (type == typeof(string))
                return "any";
            if (type.IsArray)
                return Filled(type.GetElementType() ?? typeof(object));
            if (type.IsGenericType && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)))
                return Activator.CreateInstance(typeof(List<>).MakeGenericType(element), Filled(element));
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(HashSet<>))
                return Activator.CreateInstance(type, Filled(type.GetGenericArguments()[0]));
            return type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
        }

        private static Array Filled(Type element)
        {
            var values = Array.CreateInstance(element, 1);
            values.SetValue(Any(element), 0);
            return values;
        }
    }
}
