using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SupportRouting.Web.Api;

/// <summary>
/// The tag of something that is changed call by call: how far the caller has read, and what it read. A caller may see a change that
/// left no line for it to read, so how far it has read alone would not do.
/// </summary>
internal static class SeenTag
{
    /// <summary>The body with its tag; nothing but the tag where the caller has that body.</summary>
    public static IResult Answer(byte[] body, long seen, HttpContext context, int status = StatusCodes.Status200OK)
    {
        var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{seen}-{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\""));
        context.Response.Headers.ETag = tag.ToString();
        if (HttpMethods.IsGet(context.Request.Method)
            && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Content(Encoding.UTF8.GetString(body), "application/json; charset=utf-8", statusCode: status);
    }

    /// <summary>Reads If-Match: the tag begins with how far was read; * stands for whatever it is.</summary>
    public static bool TryRead(HttpRequest request, bool isNeeded, out long? seen)
    {
        seen = null;
        if (request.Headers.IfMatch.Count is 0)
            return !isNeeded;
        var tags = request.GetTypedHeaders().IfMatch;
        if (tags is not [var tag])
            return false;
        if (tag.Equals(EntityTagHeaderValue.Any))
            return true;
        seen = !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        return seen is not null;
    }
}
