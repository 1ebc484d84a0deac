using System.Net;
using SupportRouting.Web.Tests.Api;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Guards;

/// <summary>How many SQL commands the API's tickets take, one of them for the key.</summary>
public sealed class TicketCommandCountTests(CountingFixture portal) : IClassFixture<CountingFixture>
{
    [Theory]
    [InlineData("?limit=200", 2)]
    [InlineData("?view=unassigned&sort=due&status=routed&tag=vip&query=sign", 2)]
    [InlineData("/{0}", 4)]
    public async Task Read_ManyTicketsAndEntries_TakesFewCommands(string path, int most)
    {
        using var api = TicketApi.Of(portal);
        var number = "";
        for (var i = 0; i < 5; i++)
            number = await api.NumberAsync();
        for (var i = 0; i < 5; i++)
            await api.PostAsync($"{number}/notes", new { text = $"Note {i}" });

        var commands = await portal.Commands.DuringAsync(async () =>
            (await api.GetAsync(path.Replace("{0}", number, StringComparison.Ordinal))).Expect(HttpStatusCode.OK));

        Assert.True(commands.Count <= most && commands.Count > 0, $"{commands.Count} commands, at most {most} are meant:\n{string.Join("\n--\n", commands)}");
    }
}
