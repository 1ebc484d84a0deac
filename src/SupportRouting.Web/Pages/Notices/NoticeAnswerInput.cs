using SupportRouting.Data.Notices;
using SupportRouting.Data.Notices.Answers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Pages.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Notices;

/// <summary>The form of an answer to all tickets of a notice, as it was sent.</summary>
public sealed record NoticeAnswerInput
{
    /// <summary>By the language's code.</summary>
    public Dictionary<string, string?> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The move each ticket makes with it.</summary>
    public string? Then { get; init; }

    /// <summary>Where the form began: what others do after it was not seen.</summary>
    public long Seen { get; init; }

    public string? Key { get; init; }

    /// <summary>An empty form, or the closing words where it is over.</summary>
    public static NoticeAnswerInput For(NoticeDetails notice, bool isOver, DateTimeOffset now, TimeProvider time) => new()
    {
        Texts = PortalLanguage.All.ToDictionary(language => language.Code, language => isOver ? Closing(notice, language.Code) : null, StringComparer.Ordinal),
        Then = isOver ? FactNames.Name(TicketMove.Resolve) : null,
        Seen = now.UtcTicks,
        Key = FormKey.New(time),
    };

    public string? TextIn(string code) => Texts.GetValueOrDefault(code);

    /// <returns>What is sent; null for a form without a key.</returns>
    public TogetherAnswer? Read(string defaultLanguage, bool byMail) => !Guid.TryParse(Key, out var id) || Seen <= 0 || Seen > DateTime.MaxValue.Ticks ? null
        : new TogetherAnswer(
            id,
            Texts.Where(text => PortalLanguage.IsKnown(text.Key) && !string.IsNullOrWhiteSpace(text.Value))
                .ToDictionary(text => text.Key, text => (text.Value ?? "").ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal),
            defaultLanguage, new DateTimeOffset(Seen, TimeSpan.Zero))
        {
            Then = FactNames.TryRead<TicketMove>(Then, out var move) && TicketButtons.WithAnswer.Contains(move) ? move : null,
            ByMail = byMail,
        };

    private static string Closing(NoticeDetails notice, string code)
    {
        var language = PortalLanguage.CultureOf(code);
        var words = NoticesText.ResourceManager.GetString("AnswerClosing", language) ?? "";
        return string.Format(language, words, notice.OfferTitle ?? notice.PublisherName ?? "Microsoft");
    }
}
