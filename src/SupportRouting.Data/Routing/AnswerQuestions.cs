using System.Collections.Immutable;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Telemetry;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Routing;

/// <summary>
/// The one way a question is answered, for the portal and the API alike: loads what the facts need, decides, and finds
/// the contacts. However many questions, the number of SQL commands stays the same.
/// </summary>
public sealed class AnswerQuestions(QuestionRecords records, PolicyTable table, TimeProvider clock)
{
    /// <returns>The answers in the order of the questions, or the ids that lead nowhere this reader may look or do not belong together.</returns>
    public async Task<AnswerResult> AnswerAsync(IReadOnlyList<QuestionInput> questions, RecordReader reader, CancellationToken cancel)
    {
        using var activity = PortalTelemetry.StartDecisions(questions.Count);
        var known = await records.LoadAsync(questions, reader, cancel);
        var refused = questions.SelectMany((question, index) => known.RefusedIn(question, index)).ToList();
        if (refused.Count > 0)
            return new AnswerResult([], refused);

        var now = clock.GetUtcNow();
        IReadOnlyList<Answer> answers = [.. questions.Select(question => Answer(question, known, now))];
        foreach (var answer in answers)
            PortalTelemetry.Count(answer.Decision);
        return new AnswerResult(answers, []);
    }

    /// <summary>What would be answered if the records said something else. Nobody is told it, so it is not counted.</summary>
    /// <returns>The answers in the order of the questions; null for one whose ids lead nowhere any more.</returns>
    internal async Task<IReadOnlyList<Answer?>> SupposeAsync(
        IReadOnlyList<QuestionInput> questions, RecordReader reader, Func<KnownRecords, KnownRecords> otherwise, CancellationToken cancel)
    {
        if (questions.Count == 0)
            return [];
        var known = otherwise(await records.LoadAsync(questions, reader, cancel));
        var now = clock.GetUtcNow();
        return [.. questions.Select((question, index) => known.RefusedIn(question, index).Any() ? null : Answer(question, known, now))];
    }

    private Answer Answer(QuestionInput question, KnownRecords known, DateTimeOffset now)
    {
        var topicClass = question.IsComplete ? table.Policy.Topic(question.Given.Topic).Class : (TopicClass?)null;
        var sheet = FactSheet.Fill(question.Given, question.DutyIsGiven, known.FactsFor(question, topicClass, now));
        var decision = table.Decide(sheet.Facts);
        var product = known.ProductOf(question);
        var serving = known.ServingFor(question, sheet.Facts.ServingModel);
        return new Answer(
            sheet,
            decision,
            product?.Asked,
            [.. PathOf(decision).Select(hop => new HopContacts(hop, Choose(hop, product), serving.ContactsFor(hop, sheet.Facts.DutyBy)))],
            serving,
            known.TellingFor(question, serving))
        {
            About = product is null ? null : new NoticeTarget(product.OfferId, product.PublisherId, sheet.Facts.PublisherKind is PublisherKind.Microsoft),
        };
    }

    private static ImmutableArray<Hop> PathOf(Decision decision) => decision switch
    {
        Decision.Routed routed => routed.Path,
        Decision.NotStated silent => silent.Path,
        Decision.NeedsFacts needs => needs.Meanwhile.Path,
        _ => [],
    };

    private static ChosenContacts? Choose(Hop hop, KnownProduct? product) =>
        hop.To == HopParty.IsvPublisher && product is not null && hop.ContactKind.ToOfferKind() is { } kind
            ? ContactChoice.Choose(kind, product.OfferContacts, product.PublisherContacts)
            : null;
}

/// <summary>Either answers to all questions, or what is wrong with their ids.</summary>
public sealed record AnswerResult(IReadOnlyList<Answer> Answers, IReadOnlyList<RefusedId> Refused);
