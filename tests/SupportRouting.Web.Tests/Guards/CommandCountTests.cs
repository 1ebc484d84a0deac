using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Partners;
using SupportRouting.Data.PostgreSql;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

public sealed class CountingFixture(PostgresFixture postgres) : PortalFixture(postgres)
{
    public CommandCount Commands { get; } = new();

    // A worker that looks for imports would be counted with the request.
    protected override IEnumerable<(string Name, string Value)> Settings => [("Import:RunHere", "false")];

    protected override void AddServices(IServiceCollection services) =>
        services.ConfigureDbContext<PostgreSqlPortalDbContext>(options => options.AddInterceptors(Commands));
}

/// <summary>How many SQL commands a request takes: few, and as many for a thousand questions as for one.</summary>
public sealed class CommandCountTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    private const int Many = 1000;

    [Theory]
    [InlineData("/ask?asker=customer&topic=T30&purchaseChannel=csp&offerId={0}", 8)]
    [InlineData("/ask?asker=customer&topic=T30&subscriptionId={1}", 10)]
    [InlineData("/ask?handler=Products&productQuery=contoso", 3)]
    [InlineData("/ask?handler=Products&productQuery=nortwhind", 7)]
    [InlineData("/offers", 2)]
    [InlineData("/offers?query=backup", 3)]
    [InlineData("/offers?query={0}", 5)]
    [InlineData("/offers?query=nortwhind", 6)]
    [InlineData("/offers/{0}", 11)]
    [InlineData("/who-answers-what", 0)]
    [InlineData("/who-answers-what/T32", 0)]
    public async Task Page_AnyOfThem_TakesFewCommands(string path, int most)
    {
        var (offer, subscription) = await RowsAsync();
        var address = path.Replace("{0}", offer, StringComparison.Ordinal).Replace("{1}", subscription.Id.ToString(), StringComparison.Ordinal);
        using var agent = await portal.SignedInAsync(PortalRole.AdminAgent);
        (await agent.GetAsync("/account")).Dispose();

        var commands = await portal.Commands.DuringAsync(async () =>
        {
            using var response = await agent.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        });

        AssertAtMost(most, commands);
    }

    [Theory]
    [InlineData("nothing", 3)]
    [InlineData("offer", 8)]
    [InlineData("customer", 10)]
    [InlineData("subscription", 10)]
    [InlineData("all", 10)]
    public async Task Decide_AThousandQuestions_TakesTheCommandsOfOne(string about, int most)
    {
        var questions = new List<Dictionary<string, string>>();
        for (var i = 0; i < 8; i++)
            questions.Add(Question(about, await RowsAsync()));
        using var api = portal.Api();
        // The first call within a minute notes the use of its key.
        (await api.GetAsync("/api/v1/topics", TestContext.Current.CancellationToken)).Dispose();

        var one = await DecideAsync(api, questions.Take(1));
        var many = await DecideAsync(api, Enumerable.Range(0, Many).Select(i => questions[i % questions.Count]));

        AssertAtMost(most, one);
        Assert.True(one.Count == many.Count, $"{one.Count} commands for one question, {many.Count} for {Many}.");
    }

    private static void AssertAtMost(int most, IReadOnlyList<string> commands) =>
        Assert.True(commands.Count <= most && (most == 0 || commands.Count > 0), $"{commands.Count} commands, at most {most} are meant:\n{string.Join("\n--\n", commands)}");

    private static Dictionary<string, string> Question(string about, (string OfferId, SubscriptionRecord Subscription) rows)
    {
        var question = new Dictionary<string, string>(StringComparer.Ordinal) { ["asker"] = "customer", ["topic"] = "T30" };
        if (about is "offer" or "all")
            question["offerId"] = rows.OfferId;
        if (about is "subscription" or "all")
            question["subscriptionId"] = rows.Subscription.Id.ToString();
        if (about is "customer" or "all")
            question["customerTenantId"] = rows.Subscription.CustomerId.ToString();
        return question;
    }

    private async Task<(string OfferId, SubscriptionRecord Subscription)> RowsAsync()
    {
        var offerId = await SampleOffers.AddAsync(portal);
        var customer = PartnerRows.Customer($"Counted {Guid.NewGuid():N}");
        var subscription = PartnerRows.Subscription(customer, null, await PartnerRows.OfferAsync(portal, offerId));
        await PartnerRows.SaveAsync(portal, customer, subscription);
        return (offerId, subscription);
    }

    private Task<IReadOnlyList<string>> DecideAsync(HttpClient api, IEnumerable<object> questions) => portal.Commands.DuringAsync(async () =>
    {
        using var response = await api.PostAsJsonAsync("/api/v1/decisions", questions, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    });
}
