using SupportRouting.Web.Infrastructure;

namespace SupportRouting.Web.Pages.Error;

/// <summary>A request that got no answer, so that it can be sent again with everything that was typed.</summary>
/// <param name="Address">Where it went.</param>
/// <param name="Fields">What the form held, its antiforgery token too; null for a request that was no form.</param>
/// <param name="HasPassword">A password is not written into a page.</param>
/// <param name="HasPage">The page that sent it is still there, with everything in it.</param>
public sealed record FailedRequest(
    string Address, IReadOnlyList<KeyValuePair<string, string>>? Fields, bool HasPassword, bool HasPage)
{
    public bool IsKept => HasPage || Fields is { Count: > 0 };

    public static async Task<FailedRequest> ReadAsync(HttpRequest request, string path, CancellationToken cancel)
    {
        var address = request.PathBase + path + request.QueryString;
        // Files would have to be sent again in any case, and may be too large to be read here.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true)
            return new(address, null, HasPassword: false, request.IsHtmx());
        var fields = (await request.ReadFormAsync(cancel))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).ToList();
        var secret = fields.Exists(field => field.Key.Contains("password", StringComparison.OrdinalIgnoreCase));
        return new(address, secret ? [] : fields, secret, request.IsHtmx());
    }
}
