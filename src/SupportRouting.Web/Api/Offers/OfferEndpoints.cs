using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Domain.Offers;
using SupportRouting.Web.Api.Notices;

namespace SupportRouting.Web.Api.Offers;

internal static class OfferEndpoints
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    public static void MapOffers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/offers", ListAsync).WithName("ListOffers").WithTags("Offers")
            .WithSummary("Offers whose title, publisher, id or domain holds every word of the query: first the one with that very id, then titles that "
                + "begin with the query, then all others, each in the order of their titles. Where there is none, the nearest known words are "
                + "looked for and told as corrected, unless asTyped is true.")
            .Produces<OfferListPage>();
        api.MapGet("/offers/{offerId}", GetAsync).WithName("GetOffer").WithTags("Offers")
            .WithSummary("One offer with the contacts the caller may see. offerId is publisher.offer, or the product id of Partner Center.")
            .Produces<OfferBody>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<OfferListPage>, ProblemHttpResult>> ListAsync(
        SearchOffers search, CancellationToken cancel, string? query = null, string? limit = null, string? after = null, string? asTyped = null)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (query is { Length: > SearchOffers.QueryMaxLength } || query?.Contains('\0', StringComparison.Ordinal) is true)
            errors["query"] = [$"At most {SearchOffers.QueryMaxLength} characters, none of them a null character."];
        var count = DefaultLimit;
        if (limit is not null && (!int.TryParse(limit, System.Globalization.CultureInfo.InvariantCulture, out count) || count is < 1 or > MaxLimit))
            errors["limit"] = [$"A whole number from 1 to {MaxLimit}."];
        var cursor = OfferCursor.Parse(after);
        if (after is { Length: > 0 } && cursor is null)
            errors["after"] = ["Hand back the value of next as it was."];
        var onlyTyped = false;
        if (asTyped is not null && !bool.TryParse(asTyped, out onlyTyped))
            errors["asTyped"] = ["true or false."];
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        var page = await search.PageAsync(query, cursor, count, cancel, onlyTyped);
        return TypedResults.Ok(new OfferListPage([.. page.Rows.Select(OfferBodies.ListItem)], page.Next?.ToString(), page.Corrected));
    }

    private static async Task<Results<JsonHttpResult<OfferBody>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        string offerId, GetOfferDetails details, FindNotices notices, TimeProvider time, IOptions<JsonOptions> json, HttpContext context, CancellationToken cancel)
    {
        var offer = offerId.Contains('\0', StringComparison.Ordinal)
            ? null
            : await details.ForAsync(offerId, OfferReader.CspPartner, cancel);
        if (offer is null)
            return Problems.Of(ErrorCode.NotFound);
        var now = time.GetUtcNow();
        var body = OfferBodies.Body(offer, [.. (await notices.ForAsync(offer.About, cancel)).Select(notice => NoticeBodies.Body(notice, now))]);
        var tag = Tag(body, json.Value.SerializerOptions);
        context.Response.Headers.ETag = tag.ToString();
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(body);
    }

    // Of the body itself, so that it changes with whatever the caller would see changed: contacts, plans, names.
    private static EntityTagHeaderValue Tag(OfferBody body, JsonSerializerOptions options) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, options)))[..32]}\"");
}
