using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Routing;
using SupportRouting.Data.Tickets;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Web.Tests.Fixtures;

/// <summary>A portal whose mails become files in a folder of its own.</summary>
public class MailFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    public const string AskerName = "Anna Kowalska";
    public const string AskerEmail = "anna@fabrikam.example";
    public const string SubscriptionId = "2b6f2a3e-8c2b-4a4a-9f1e-6f3b0a7c5d33";

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"mail-{Guid.NewGuid():N}");

    protected override IEnumerable<(string Name, string Value)> Settings => [("Mail:Way", "Folder"), ("Mail:Folder", Folder)];

    /// <summary>Opens a ticket about a sample subscription, asked by a named person or by a reseller.</summary>
    public static async Task<long> OpenTicketAsync(PortalFixture portal, TicketActor? actor = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var question = new QuestionInput(new QuestionFacts(Asker.Customer, new TopicId(30))
        {
            PurchaseChannel = PurchaseChannel.Csp,
            TechnicalSupportBy = TechnicalSupportBy.Isv,
        });
        var opened = await scope.ServiceProvider.GetRequiredService<OpenTicket>().RunAsync(
            new NewTicket(
                actor is null ? question with { SubscriptionId = Guid.Parse(SubscriptionId) } : question,
                $"Restore fails with error E-1042.\nRegards, {AskerName}, {AskerEmail}, +48 22 555 01 77")
            {
                Subject = "Restore fails",
                AskerName = AskerName,
                AskerEmail = AskerEmail,
            },
            actor ?? new TicketActor(null, "Marta", RecordReader.Staff), TestContext.Current.CancellationToken);
        Assert.Empty(opened.Refused);
        return opened.Number ?? throw new InvalidOperationException("A ticket without a number.");
    }

    /// <summary>The mail that names a ticket in its subject, once it is there.</summary>
    internal Task<Eml> MailAboutAsync(string ticket) => MailAsync(mail => mail.Subject.Contains(ticket, StringComparison.Ordinal), $"about {ticket}");

    /// <summary>The last mail to an address, once it is there.</summary>
    internal Task<Eml> MailToAsync(string address) => MailAsync(mail => mail.Headers["to"] == address, $"to {address}");

    private async Task<Eml> MailAsync(Func<Eml, bool> isIt, string which)
    {
        Eml? found = null;
        await Eventually.TrueAsync(
            async () =>
            {
                foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.eml") : [])
                {
                    var mail = Eml.Read(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
                    if (isIt(mail))
                        found = mail;
                }

                return found is not null;
            },
            $"No mail {which} came.");
        return found ?? throw new InvalidOperationException("No mail.");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A portal that sends no mail.</summary>
public sealed class NoMailFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("Mail:Way", "None")];
}
