using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Security;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Decisions;

internal static class DecisionEndpoints
{
    public const long MaxBodyBytes = 1024 * 1024;
    public const string DecideName = "Decide";

    public static void MapDecisions(this RouteGroupBuilder api)
    {
        api.MapPost("/decisions", DecideAsync)
            .WithName(DecideName)
            .WithTags("Decisions")
            .WithSummary("Who answers, whom to contact now, and why: one question, or up to 1,000.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBodyBytes))
            .Produces<DecisionResponse>();
        api.MapGet("/topics", Topics)
            .WithName("ListTopics")
            .WithTags("Decisions")
            .WithSummary("All topics of the catalogue, with titles in the asked language.")
            .Produces<TopicResponse[]>();
    }

    private static async Task<IResult> DecideAsync(
        JsonElement body, AnswerQuestions answers, PolicyTable table, CurrentUser caller, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var requests = new DecisionRequestReader(table.Policy, errors).Read(body);
        if (errors.Any)
            return Problems.Invalid(errors.ToDictionary(), UnknownFields.AreAll(errors.Paths) ? ErrorCode.UnknownField : ErrorCode.ValidationFailed);

        var result = await answers.AnswerAsync([.. requests.Select(request => request.Question)], caller.Records, cancel);
        foreach (var refused in result.Refused)
            errors.Add(body.ValueKind == JsonValueKind.Array ? $"[{refused.Index}].{refused.Field}" : refused.Field, IdFaults.Reason(refused.Fault));
        if (errors.Any)
            return Problems.Invalid(errors.ToDictionary());

        var responses = result.Answers.Zip(requests, (answer, request) =>
            answer.ToResponse(table.Policy.Version, request.Language ?? CultureInfo.CurrentUICulture));
        return body.ValueKind == JsonValueKind.Array ? TypedResults.Ok(responses.ToArray()) : TypedResults.Ok(responses.Single());
    }

    private static Results<Ok<TopicResponse[]>, ProblemHttpResult> Topics(PolicyTable table, string? language)
    {
        if (language is not null && PortalLanguage.CultureOf(language) is null)
        {
            var errors = new FieldErrors();
            errors.Add("language", PortalLanguage.NotOffered);
            return Problems.Invalid(errors.ToDictionary());
        }

        var culture = PortalLanguage.CultureOf(language) ?? CultureInfo.CurrentUICulture;
        return TypedResults.Ok(table.Policy.Topics.Select(topic => new TopicResponse(
            topic.Id.ToString(),
            topic.Slug,
            topic.Class.ToString(),
            RoutingWords.Class(topic.Class, culture),
            RoutingWords.Topic(topic.Id, culture),
            RoutingWords.TopicHint(topic.Id, culture))).ToArray());
    }
}
