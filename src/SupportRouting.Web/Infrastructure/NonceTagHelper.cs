using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Gives every script element of our pages the nonce it needs to run.</summary>
[HtmlTargetElement("script")]
public sealed class NonceTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext is not null)
            output.Attributes.SetAttribute("nonce", ViewContext.HttpContext.Nonce());
    }
}
