using Microsoft.Playwright;

namespace SupportRouting.Web.Tests.Journeys;

/// <summary>The Ask page as a person with scripts uses it.</summary>
internal sealed class AskPage(IPage page)
{
    public ILocator Card => page.Locator(".answer-card");

    public ILocator Question(string fact) => page.Locator($"fieldset:has(input[name={fact}])");

    public async Task PickProductAsync(string typed, string offer)
    {
        await page.Locator("#product-query").PressSequentiallyAsync(typed);
        await page.Locator($"button[value='offer:{offer}']").ClickAsync();
        await Assertions.Expect(page.Locator(".product-card")).ToBeVisibleAsync();
    }

    public async Task PickTopicAsync(string typed, string topic)
    {
        await page.Locator("#topic-query").PressSequentiallyAsync(typed);
        // A check would wait for the radio button to stay, which the answer to the click takes away.
        await page.Locator($"label[for=topic-{topic}]").ClickAsync();
        await Assertions.Expect(page.Locator(".topic-picked")).ToBeVisibleAsync();
    }

    public Task AnswerAsync(string fact, string value) => page.Locator($"label:has(#{fact}-{value})").ClickAsync();

    public async Task ExpectAnswerAsync(string responsible, string firstContact, string? rule)
    {
        await Assertions.Expect(Card).ToHaveAttributeAsync("data-responsible", responsible);
        await Assertions.Expect(Card).ToHaveAttributeAsync("data-first-contact", firstContact);
        if (rule is not null)
            await Assertions.Expect(Card).ToHaveAttributeAsync("data-rule", rule);
    }
}
