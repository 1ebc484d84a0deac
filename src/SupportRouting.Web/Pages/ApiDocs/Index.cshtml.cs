using Microsoft.AspNetCore.Mvc.RazorPages;
using SupportRouting.Web.Api;
using Swashbuckle.AspNetCore.Swagger;

namespace SupportRouting.Web.Pages.ApiDocs;

/// <summary>The OpenAPI document to read: calls first, then the shapes they speak of.</summary>
public sealed class IndexModel(IAsyncSwaggerProvider documents) : PageModel
{
    public IReadOnlyList<ApiCall> Calls { get; private set; } = [];

    public IReadOnlyList<ApiShape> Shapes { get; private set; } = [];

    public string Example =>
        $"curl -H 'X-Api-Key: …' '{Request.Scheme}://{Request.Host}{ApiPaths.Base}/topics?language=en'";

    public async Task OnGetAsync()
    {
        var document = await documents.GetSwaggerAsync(OpenApiSetup.DocumentName);
        Calls = ApiCall.All(document);
        Shapes = ApiShape.All(document);
    }
}
