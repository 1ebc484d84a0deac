using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SupportRouting.Data.Notices;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Api.Decisions;

namespace SupportRouting.Web.Api.Notices;

/// <summary>What the calls about one service notice share.</summary>
internal sealed class NoticeCall(ReadNotices notices, TimeProvider time, IOptions<JsonOptions> json)
{
    /// <summary>The notice itself, with the tag that a change of it hands back.</summary>
    public async Task<IResult> ShowAsync(long number, HttpContext context, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        if (await notices.FindAsync(number, cancel) is not { } notice)
            return Problems.Of(ErrorCode.NotFound);
        var body = JsonSerializer.SerializeToUtf8Bytes(NoticeBodies.Body(notice, time.GetUtcNow()), json.Value.SerializerOptions);
        return SeenTag.Answer(body, notice.Revision, context, status);
    }

    public static ProblemHttpResult Refusal(NoticeSaved saved, ServiceNotice? wanted) => saved.Fault switch
    {
        NoticeSaveFault.NotFound => Problems.Of(ErrorCode.NotFound),
        NoticeSaveFault.StaffOnly => Problems.Of(ErrorCode.NotAllowed),
        NoticeSaveFault.ChangedMeanwhile => Problems.Of(ErrorCode.PreconditionFailed),
        NoticeSaveFault.KeyIsTaken => Problems.Of(ErrorCode.IdempotencyKeyReused),
        NoticeSaveFault.NothingCovered => Invalid([(CoveredName(wanted), "Is not known here.")]),
        _ => Invalid(saved.Problems.Select(problem => (NameOf(problem.Field, wanted), Reason(problem)))),
    };

    private static ProblemHttpResult Invalid(IEnumerable<(string Field, string Reason)> problems)
    {
        var errors = new FieldErrors();
        foreach (var (field, reason) in problems)
            errors.Add(field, reason);
        return Problems.Invalid(errors.ToDictionary());
    }

    private static string NameOf(NoticeField field, ServiceNotice? wanted) =>
        field is NoticeField.Covered ? CoveredName(wanted) : JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    private static string CoveredName(ServiceNotice? wanted) => wanted?.Scope switch
    {
        NoticeScope.Offer => "offerId",
        NoticeScope.Publisher => "publisherId",
        _ => "scope",
    };

    private static string Reason(NoticeProblem problem) => problem.Fault switch
    {
        NoticeFault.Missing => "Is required.",
        NoticeFault.NotWanted => "Covers no single offer or publisher; leave offerId and publisherId out.",
        NoticeFault.TooLong => $"Is too long; at most {MostOf(problem.Field)} characters are allowed.",
        NoticeFault.NotAfterFrom => "Must be after from.",
        NoticeFault.NotHttps => "Must be a web address that begins with https://.",
        _ => "Is not readable.",
    };

    private static int MostOf(NoticeField field) => field switch
    {
        NoticeField.Title => NoticeLimits.Title,
        NoticeField.Text => NoticeLimits.Text,
        NoticeField.Link => WebLink.MaxLength,
        _ => NoticeLimits.Language,
    };
}
