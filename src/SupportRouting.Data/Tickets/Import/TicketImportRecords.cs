using Microsoft.EntityFrameworkCore;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Routing;

namespace SupportRouting.Data.Tickets.Import;

/// <summary>The records that some tickets are about and the people they are given to, read for all of them at once.</summary>
internal sealed class TicketImportRecords
{
    public required IReadOnlyDictionary<string, Guid> Offers { get; init; }

    public required IReadOnlyDictionary<Guid, Guid> CustomerOfSubscription { get; init; }

    public required IReadOnlyDictionary<Guid, string> Customers { get; init; }

    public required IReadOnlyDictionary<string, Colleague> Staff { get; init; }

    public static async Task<TicketImportRecords> LoadAsync(
        PortalDbContext db, IReadOnlyList<QuestionInput> questions, IReadOnlyList<Answer> answers, IReadOnlyList<string> assignees, CancellationToken cancel)
    {
        string[] offers = [.. answers.Select(answer => answer.Product?.OfferId).OfType<string>().Distinct(StringComparer.Ordinal)];
        Guid[] subscriptions = [.. questions.Select(question => question.SubscriptionId).OfType<Guid>().Distinct()];
        var owners = await db.Subscriptions.Where(s => subscriptions.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.CustomerId, cancel);
        Guid[] customers = [.. questions.Select(question => question.CustomerTenantId).OfType<Guid>().Concat(owners.Values).Distinct()];
        string[] emails = [.. assignees.Select(Normal).Distinct(StringComparer.Ordinal)];
        return new TicketImportRecords
        {
            Offers = await db.Offers.Where(o => offers.Contains(o.Key)).ToDictionaryAsync(o => o.Key, o => o.Id, StringComparer.Ordinal, cancel),
            CustomerOfSubscription = owners,
            Customers = await db.Customers.Where(c => customers.Contains(c.TenantId)).ToDictionaryAsync(c => c.TenantId, c => c.Name, cancel),
            Staff = emails.Length is 0
                ? new Dictionary<string, Colleague>(StringComparer.Ordinal)
                : await db.Users.Where(u => u.Role != PortalRole.Reseller && u.NormalizedEmail != null && emails.Contains(u.NormalizedEmail))
                    .ToDictionaryAsync(u => u.NormalizedEmail ?? "", u => new Colleague(u.Id, u.DisplayName), StringComparer.Ordinal, cancel),
        };
    }

    public TicketSubject SubjectOf(QuestionInput question, Answer answer)
    {
        var customer = question.CustomerTenantId
            ?? (question.SubscriptionId is { } id && CustomerOfSubscription.TryGetValue(id, out var owner) ? owner : (Guid?)null);
        var offer = answer.Product?.OfferId is { } key && Offers.TryGetValue(key, out var found) ? found : (Guid?)null;
        return TicketSubject.Of(question, answer, offer, customer, customer is { } some ? Customers.GetValueOrDefault(some) : null);
    }

    public Colleague? StaffOf(string? email) => email is null ? null : Staff.GetValueOrDefault(Normal(email));

    private static string Normal(string email) => email.Trim().ToUpperInvariant();
}
