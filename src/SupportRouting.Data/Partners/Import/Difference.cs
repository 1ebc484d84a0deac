using System.Diagnostics.CodeAnalysis;

namespace SupportRouting.Data.Partners.Import;

/// <summary>Lets a record follow a list, and knows whether anything of it changed.</summary>
internal sealed class Difference
{
    public bool Found { get; private set; }

    public T Set<T>(T there, T given)
    {
        Found |= !EqualityComparer<T>.Default.Equals(there, given);
        return given;
    }

    /// <summary>What the list says; what it does not say stays.</summary>
    [return: NotNullIfNotNull(nameof(there))]
    public string? Follow(string? there, string? given) => given is null ? there : Set(there, given);

    public TValue? Follow<TValue>(TValue? there, TValue? given)
        where TValue : struct => given is null ? there : Set(there, given);
}
