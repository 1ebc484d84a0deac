namespace SupportRouting.Web.Pages.Shared;

/// <summary>A field of a form, with what is wrong with it and what another person stored in it meanwhile.</summary>
/// <param name="Form">What the ids of the form's fields begin with.</param>
/// <param name="Name">The field of the form's input.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Stored">What is stored, in words; null when nobody else changed it.</param>
public sealed record FormLine(string Form, string Name, string Label, string? Value, string? Stored)
{
    public string? Hint { get; init; }

    /// <summary>The input's type, or <c>textarea</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Of one that is chosen, what can be.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; init; } = [];

    public string Id => $"{Form}-{Name}";

    public string Key => $"Input.{Name}";
}
