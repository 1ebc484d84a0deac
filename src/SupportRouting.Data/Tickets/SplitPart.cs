using SupportRouting.Data.Routing;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Tickets;

/// <summary>One of the questions that a mixed question is made of.</summary>
public sealed record SplitPart(TopicId Topic, string Subject, string Text)
{
    public const int Least = 2;
    public const int Most = 5;

    /// <summary>The whole question narrowed to this part.</summary>
    internal QuestionInput Of(QuestionInput whole)
    {
        // Who has the duty was said for the topic that was asked about, not for another.
        var isSame = whole.IsComplete && whole.Given.Topic == Topic;
        return whole with
        {
            Given = whole.Given with { Topic = Topic, DutyBy = isSame ? whole.Given.DutyBy : new QuestionFacts(whole.Given.Asker, Topic).DutyBy },
            DutyIsGiven = isSame && whole.DutyIsGiven,
            IsComplete = true,
        };
    }
}
