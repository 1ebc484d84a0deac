using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupportRouting.Web.Infrastructure;

/// <summary><c>&lt;icon name="search" /&gt;</c> draws one of the icons of icons.txt. It is decoration; words stand beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class IconTagHelper : TagHelper
{
    private static readonly ConcurrentDictionary<string, string> Drawings = new(StringComparer.Ordinal);

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.RemoveAll("class");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", extra is null ? "icon" : "icon " + extra);
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("fill", "none");
        output.Attributes.SetAttribute("stroke", "currentColor");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(new HtmlString(Drawings.GetOrAdd(Name, Read)));
    }

    private static string Read(string name)
    {
        using var stream = typeof(IconTagHelper).Assembly.GetManifestResourceStream("icons/" + name)
            ?? throw new InvalidOperationException($"The icon '{name}' is not in Infrastructure/icons.txt.");
        using var reader = new StreamReader(stream);
        return string.Concat(Paths().Matches(reader.ReadToEnd()).Select(match => match.Value));
    }

    // The first path of each file is an invisible frame.
    [GeneratedRegex("""<path (?!stroke="none")[^>]*>""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paths();
}
