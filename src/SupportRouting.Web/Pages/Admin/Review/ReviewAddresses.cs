using Microsoft.AspNetCore.WebUtilities;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Domain.Offers.Sheets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Pages.Admin.Review;

/// <summary>Addresses of the proposed changes, and the filters they hold. What is not known there does not narrow.</summary>
public static class ReviewAddresses
{
    public const string Path = "/admin/review";

    public static ReviewFilter Read(IQueryCollection query) => new()
    {
        State = FactNames.TryRead<ProposalState>(query["state"].FirstOrDefault(), out var state) ? state : ProposalState.Open,
        Origin = FactNames.TryRead<ProposalOrigin>(query["from"].FirstOrDefault(), out var origin) ? origin : null,
        ImportId = Guid.TryParse(query["import"].FirstOrDefault(), out var import) ? import : null,
        Publisher = Text(query["publisher"].FirstOrDefault()),
        Record = Text(query["record"].FirstOrDefault()),
        Kind = FactNames.TryRead<FieldKind>(query["field"].FirstOrDefault(), out var kind) ? kind : null,
    };

    public static string Of(ReviewFilter filter, string? after = null, string? handler = null) => QueryHelpers.AddQueryString(
        Path,
        new[]
        {
            KeyValuePair.Create("state", filter.State is ProposalState.Open ? null : FactNames.Name(filter.State)),
            KeyValuePair.Create("from", filter.Origin is { } origin ? FactNames.Name(origin) : null),
            KeyValuePair.Create("import", filter.ImportId?.ToString()),
            KeyValuePair.Create("publisher", filter.Publisher),
            KeyValuePair.Create("record", filter.Record),
            KeyValuePair.Create("field", filter.Kind is { } kind ? FactNames.Name(kind) : null),
            KeyValuePair.Create("after", after),
            KeyValuePair.Create("handler", handler),
        }.Where(one => one.Value is not null));

    private static string? Text(string? text) => text?.Trim().ToLowerInvariant() is { Length: > 0 } trimmed ? trimmed : null;
}
