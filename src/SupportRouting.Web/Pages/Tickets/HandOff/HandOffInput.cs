using System.Security.Cryptography;
using System.Text;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Pages.Tickets.HandOff;

/// <summary>The form of a hand-off as it was sent.</summary>
public sealed record HandOffInput
{
    /// <summary>What people type; it stays for another desk although this one does not ask for it.</summary>
    public static readonly HandOffItem[] Typed = [HandOffItem.ErrorCode, HandOffItem.CorrelationId, HandOffItem.Steps, HandOffItem.Impact];

    public string? Target { get; init; }

    public string? Language { get; init; }

    public string? ErrorCode { get; init; }

    public string? CorrelationId { get; init; }

    public string? Steps { get; init; }

    public string? Impact { get; init; }

    public string? Severity { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    public string? Reference { get; init; }

    /// <summary>Words that look like the asker's name and were said to be none.</summary>
    public string[] NotPersonal { get; init; } = [];

    /// <summary>The desk and the choices the message was written for, so that it never goes out for others.</summary>
    public string? Written { get; init; }

    public Severity Degree => FactNames.TryRead<Severity>(Severity, out var severity) ? severity : default;

    public string Choices => $"{Target} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', Target, Language, Plain(ErrorCode), Plain(CorrelationId), Plain(Steps), Plain(Impact), Degree))))}";

    public static HandOffInput For(PreparedHandOff prepared) => new()
    {
        Target = prepared.Targets[0].Key,
        Language = prepared.Targets[0].Language,
        ErrorCode = prepared.Marks.ErrorCode,
        CorrelationId = prepared.Marks.CorrelationId,
        Severity = FactNames.Name(default(Severity)),
    };

    /// <summary>The same choices with the message that belongs to them; another desk also means its language.</summary>
    public HandOffInput WrittenFor(PreparedHandOff prepared, HandOffTarget target)
    {
        var isOther = Written?.Split(' ')[0] is { } before && before != target.Key;
        var choices = this with { Target = target.Key, Language = isOther || !PortalLanguage.IsKnown(Language) ? target.Language : Language };
        var writer = new HandOffWriter(prepared, target, choices);
        return choices with { Subject = writer.Subject, Body = writer.Body(), Written = choices.Choices };
    }

    public string? ValueOf(HandOffItem item) => item switch
    {
        HandOffItem.ErrorCode => Plain(ErrorCode),
        HandOffItem.CorrelationId => Plain(CorrelationId),
        HandOffItem.Steps => Plain(Steps),
        HandOffItem.Impact => Plain(Impact),
        _ => null,
    };

    public HandOffMessage ToMessage(Data.Tickets.HandOffWay way) => new(Target, way, Language ?? "", Plain(Subject) ?? "", Plain(Body) ?? "")
    {
        Severity = Degree,
        Reference = Plain(Reference),
        NotPersonal = NotPersonal,
    };

    // Forms send two characters for a line's end, whatever the text had.
    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
