using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Offers.Export;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Exports;

internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder api) =>
        api.MapGet("/exports/offers", OffersAsync).RequireAuthorization(Policies.GlobalAdmin).WithName("ExportOffers").WithTags("Exports")
            .WithSummary("All publishers and offers with every field, as POST /imports of the kind offers takes them back. format is jsonl (one object a line; "
                + "when left out), json (one array) or csv (one row a field). All of it is as it was at one moment.")
            .Produces<FileStreamResult>(StatusCodes.Status200OK, ExportForm.JsonLines.MediaType(), ExportForm.Json.MediaType(), "text/csv");

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OffersAsync(ExportOffers export, HttpContext context, string? format = null)
    {
        if (ExportForms.Parse(format ?? ExportForm.JsonLines.Ending()) is not { } form)
            return Problems.Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["format"] = [$"One of: {string.Join(", ", ExportForms.Endings)}."] });
        return TypedResults.File(await ExportDownload.OpenAsync(context, export, form), form.MediaType(), ExportDownload.Name(form));
    }
}
