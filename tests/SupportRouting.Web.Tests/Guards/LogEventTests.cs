using System.Reflection;
using Microsoft.Extensions.Logging;
using SupportRouting.Data;

namespace SupportRouting.Web.Tests.Guards;

public sealed class LogEventTests
{
    [Fact]
    public void Numbers_OfLogLines_AreEachUsedOnce()
    {
        var lines = new[] { typeof(PortalDbContext).Assembly, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Method: $"{method.DeclaringType?.Name}.{method.Name}", method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(line => line.EventId is not null)
            .ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(lines.GroupBy(line => line.EventId).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(line => line.Method))}"));
    }
}
