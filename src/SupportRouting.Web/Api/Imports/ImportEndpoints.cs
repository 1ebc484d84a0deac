using Microsoft.AspNetCore.Http.HttpResults;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;

namespace SupportRouting.Web.Api.Imports;

internal static class ImportEndpoints
{
    public const string CreateName = "CreateImport";

    public static void MapImports(this RouteGroupBuilder api)
    {
        api.MapPost("/imports", CreateAsync).RequireAuthorization(Policies.GlobalAdmin).WithName(CreateName).WithTags("Imports")
            .WithSummary("Takes files over; answers at once, GET /imports/{id} tells how far it is. The same Idempotency-Key and content within 24 hours is the same import.")
            .Produces<ImportBody>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/imports/{id:guid}", GetAsync).RequireAuthorization(Policies.GlobalAdmin).WithName("GetImport").WithTags("Imports")
            .WithSummary("An import: its state, how far it is, the counts and the refused rows.")
            .Produces<ImportBody>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<ImportBody>, ProblemHttpResult>> CreateAsync(
        HttpRequest request, SubmitImport submit, ReadImports read, CurrentUser caller, ImportJobOptions options, CancellationToken cancel)
    {
        if (!IdempotencyKey.TryRead(request, out var key))
            return IdempotencyKey.Refused();
        var (received, fault) = await Upload.ReceiveAsync(request, options.MaxFileBytes, cancel);
        using var upload = received;
        if (upload is null)
            return Refusal(fault, options);
        var errors = new FieldErrors();
        var import = new ImportForm(upload, errors).Read(new(ImportSource.Api, caller.Id, caller.DisplayName), key);
        if (errors.Any)
            return Problems.Invalid(errors.ToDictionary());

        var submitted = await submit.SubmitAsync(import, cancel);
        return submitted.KeyIsTaken
            ? Problems.Of(ErrorCode.IdempotencyKeyReused)
            : TypedResults.Accepted($"{ApiPaths.Base}/imports/{submitted.Id}", await BodyAsync(submitted.Id, read, cancel));
    }

    private static async Task<Results<Ok<ImportBody>, ProblemHttpResult>> GetAsync(Guid id, ReadImports read, CancellationToken cancel) =>
        await BodyAsync(id, read, cancel) is { } body ? TypedResults.Ok(body) : Problems.Of(ErrorCode.NotFound);

    private static async Task<ImportBody?> BodyAsync(Guid id, ReadImports read, CancellationToken cancel)
    {
        if (await read.OneAsync(id, cancel) is not { } import)
            return null;
        var refused = await read.NotesAsync(id, refusals: true, after: -1, ImportReport.NotesKept, cancel);
        var counts = import.State is ImportState.Previewed ? import.Preview : import.Outcome;
        return new(
            import.Id, import.Number, import.State, import.Phase, import.Kind, import.Of, import.KeepGoodRows,
            [.. import.Files.Select(file => file.Name)], import.RowsDone, import.RowsTotal,
            new(counts.Added, counts.Changed, counts.Same, counts.Refused, counts.Warned, counts.Proposed), import.Failure,
            [.. refused.Notes.Select(note => new ImportErrorBody(note.File, note.Row, note.Field, note.Reason))],
            import.RequestedAt, import.StartedAt, import.FinishedAt);
    }

    private static ProblemHttpResult Refusal(UploadFault? fault, ImportJobOptions options) => fault switch
    {
        UploadFault.NotMultipart => Problems.Of(ErrorCode.WrongMediaType with { Title = "Send multipart/form-data." }),
        UploadFault.TooLarge => Problems.Of(ErrorCode.TooLarge, $"The files may have {options.MaxFileMegabytes} MB together."),
        _ => Problems.Of(ErrorCode.BadRequest, "The multipart body could not be read."),
    };
}
