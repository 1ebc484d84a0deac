using System.Reflection;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests;

public sealed class PurityTests
{
    private static readonly Assembly Domain = typeof(RoutingPolicy).Assembly;

    [Fact]
    public void Domain_References_OnlyTheRuntime()
    {
        Assert.All(Domain.GetReferencedAssemblies(), reference =>
            Assert.True(reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name));
    }

    [Fact]
    public void Domain_PublicTypes_AreImmutable()
    {
        var settable = from type in Domain.GetExportedTypes()
                       from property in type.GetProperties()
                       where property.DeclaringType!.Assembly == Domain
                       where property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter)
                       select $"{type.Name}.{property.Name}";
        var fields = from type in Domain.GetExportedTypes()
                     where !type.IsEnum
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance)
                     where !field.IsInitOnly
                     select $"{type.Name}.{field.Name}";

        Assert.Empty(settable.Concat(fields));
    }

    [Fact]
    public void Domain_Fields_HoldNoMutableStaticState()
    {
        var mutable = from type in Domain.GetTypes()
                      where !type.Name.Contains('<', StringComparison.Ordinal)
                      from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                      where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal)
                      select $"{type.Name}.{field.Name}";

        Assert.Empty(mutable);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
}
