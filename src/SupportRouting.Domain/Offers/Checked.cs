namespace SupportRouting.Domain.Offers;

/// <summary>Why a text is not the value it was meant to be.</summary>
public enum ValueProblem
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>Longer than the type allows.</summary>
    TooLong,

    /// <summary>Not in the form the type asks for.</summary>
    Malformed,

    /// <summary>A web address of a scheme that is never opened (anything but http and https).</summary>
    UnsafeScheme,

    /// <summary>A part without which it cannot be used is missing: the country of a telephone number.</summary>
    Incomplete,
}

/// <summary>A value that passed its checks, or the reason why there is none. Never both, never neither.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record Checked<T>
    where T : class
{
    private Checked(T? value, ValueProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; null when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; null when there is a value.</summary>
    public ValueProblem? Problem { get; }

    /// <summary>Makes a result that holds a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static implicit operator Checked<T>(T value) => new(value, problem: null);

    /// <summary>Makes a result that holds a problem.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <returns>The result.</returns>
    public static implicit operator Checked<T>(ValueProblem problem) => new(value: null, problem);
}
