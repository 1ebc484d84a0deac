namespace SupportRouting.Domain.Routing;

/// <summary>A policy document that cannot be read.</summary>
/// <param name="row">The row's id, or the part of the document.</param>
/// <param name="column">The property.</param>
/// <param name="problem">What is wrong and what is allowed.</param>
public sealed class PolicyFormatException(string row, string column, string problem)
    : FormatException($"Policy, {row}, {column}: {problem}")
{
    /// <summary>The row's id, or the part of the document.</summary>
    public string Row { get; } = row;

    /// <summary>The property.</summary>
    public string Column { get; } = column;
}
