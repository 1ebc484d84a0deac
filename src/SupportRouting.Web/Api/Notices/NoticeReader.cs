using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SupportRouting.Domain.Offers.Notices;
using SupportRouting.Web.Api.Decisions;
using SupportRouting.Web.Api.Tickets;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Api.Notices;

/// <summary>Reads the body of a new service notice, or of a change of one; every field that is wrong is named.</summary>
internal sealed class NoticeReader(FieldErrors errors)
{
    public static readonly ImmutableArray<string> Known =
        ["kind", "severity", "scope", "offerId", "publisherId", "title", "text", "language", "from", "until", "link"];

    private static readonly ImmutableArray<string> Needed = ["kind", "severity", "scope", "title", "text", "language"];

    /// <summary>What is wrong with what was read; null when nothing is.</summary>
    public ProblemHttpResult? Refusal => !errors.Any ? null : Problems.Invalid(
        errors.ToDictionary(), errors.Paths.All(path => path.Length > 0 && !Known.Contains(path, StringComparer.Ordinal)) ? ErrorCode.UnknownField : ErrorCode.ValidationFailed);

    public ServiceNotice ReadNew(JsonElement body, DateTimeOffset now)
    {
        var change = ReadChange(body);
        if (body.ValueKind is JsonValueKind.Object)
        {
            foreach (var name in Needed.Where(name => !body.TryGetProperty(name, out _)))
                errors.Add(name, "Is required.");
        }

        return change(new ServiceNotice { Kind = default, Severity = default, Scope = default, Title = "", Text = "", Language = "", From = now });
    }

    /// <returns>Makes the change of what is stored.</returns>
    public Func<ServiceNotice, ServiceNotice> ReadChange(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            errors.Add("", "Must be an object.");
            return stored => stored;
        }

        foreach (var name in body.EnumerateObject().Select(property => property.Name).Where(name => !Known.Contains(name, StringComparer.Ordinal)))
            errors.Add(name, $"Is not known here; allowed: {string.Join(", ", Known)}.");
        var fields = new TicketFields(body, errors);
        foreach (var name in Needed.Append("from").Where(name => body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Null))
            errors.Add(name, "Must not be null.");
        var (kind, severity, scope) = (fields.Choice<NoticeKind>("kind"), fields.Choice<NoticeSeverity>("severity"), fields.Choice<NoticeScope>("scope"));
        var (offer, publisher) = (fields.Text("offerId", WidestId), fields.Text("publisherId", WidestId));
        var (title, text) = (fields.Text("title", NoticeLimits.Title), fields.Text("text", NoticeLimits.Text));
        var language = Language(fields.Text("language", NoticeLimits.Language));
        var (from, until, link) = (fields.Moment("from"), fields.Moment("until"), fields.Text("link", WidestLink));
        if (offer is not null && publisher is not null)
            errors.Add("publisherId", "Goes with the scope publisher, offerId with the scope offer; not both.");
        return stored => stored with
        {
            Kind = kind ?? stored.Kind,
            Severity = severity ?? stored.Severity,
            Scope = scope ?? stored.Scope,
            Covered = offer ?? publisher ?? (scope is null || scope == stored.Scope ? stored.Covered : null),
            Title = title ?? stored.Title,
            Text = text ?? stored.Text,
            Language = language ?? stored.Language,
            From = from ?? stored.From,
            Until = fields.Has("until") ? until : stored.Until,
            Link = fields.Has("link") ? link : stored.Link,
        };
    }

    private const int WidestId = 200;
    private const int WidestLink = Domain.Offers.WebLink.MaxLength;

    private string? Language(string? code)
    {
        if (code is null)
            return null;
        if (PortalLanguage.CultureOf(code)?.Name is not { } known)
            errors.Add("language", PortalLanguage.NotOffered);
        else
            return known;
        return null;
    }
}
