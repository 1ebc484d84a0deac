using System.Reflection;

namespace SupportRouting.Domain.Routing;

/// <summary>The policies that come with the product.</summary>
public static class BuiltInPolicy
{
    /// <summary>Name of the newest built-in policy document.</summary>
    public const string CurrentDocument = "policy-1.json";

    /// <summary>Reads the newest built-in policy.</summary>
    public static RoutingPolicy Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(CurrentDocument)
            ?? throw new InvalidOperationException($"The assembly lacks {CurrentDocument}.");
        using var reader = new StreamReader(stream);
        return PolicyReader.Read(reader.ReadToEnd());
    }
}
