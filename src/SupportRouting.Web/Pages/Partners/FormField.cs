namespace SupportRouting.Web.Pages.Partners;

/// <summary>A line of a partner's form.</summary>
public sealed record FormField(PartnerForm Form, string Name, string Label, string? Value)
{
    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    public string Id => "partner-" + Name;

    public string Key => "Input." + Name;
}
