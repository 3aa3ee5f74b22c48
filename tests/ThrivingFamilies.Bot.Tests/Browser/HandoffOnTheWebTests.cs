using Microsoft.Playwright;

namespace ThrivingFamilies.Bot.Tests.Browser;

/// <summary>The page /try: a parent in the chat asks for a person, and a worker on the phone beside it takes over.</summary>
[Collection("alone")]
public sealed class HandoffOnTheWebTests
{
    [Fact]
    public async Task A_visitor_and_a_worker_with_a_phone_talk_to_each_other()
    {
        await using var site = await Site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1366, Height = 900 }, Locale = "en-US" }, "/try/");
        await site.CommandAsync("roster", "add", "--name", "Ana", "--phone", "+15555550121", "--languages", "en,es", "--always");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Start the chat" }).ClickAsync();
        await site.Page.Locator(".choices button").First.WaitForAsync();

        // The text of the dialog is its authors'; here each question is answered until the search begins.
        foreach (var answer in new[] { "I want to talk to a person", "skip", "Rosa", "yes", "yes", "no" })
        {
            var before = await site.Page.Locator(".m:not(.own)").CountAsync();
            await site.SayAsync(answer);
            await site.Page.Locator(".m:not(.own)").Nth(before).WaitForAsync();
            await Task.Delay(300); // answers come in several messages
        }
        await WorkerHearsAsync(site, "Reply 1");
        await WorkerSaysAsync(site, "1");
        await WorkerHearsAsync(site, "Rosa");
        await WorkerSaysAsync(site, "Hi Rosa, Ana here. What is going on?");
        await site.Messages.Filter(new() { HasText = "Ana here" }).WaitForAsync();
        await site.SayAsync("he cries all night");
        await WorkerHearsAsync(site, "he cries all night");
        await site.LookAtChatAsync("handoff");

        Assert.Equal(1, await site.Messages.Filter(new() { HasText = "Ana here" }).CountAsync());
        Assert.Empty(site.Troubles);
    }

    private static ILocator Worker(Site site) => site.Page.GetByRole(AriaRole.Region, new() { Name = "A worker's phone" });

    private static async Task WorkerSaysAsync(Site site, string text)
    {
        await Worker(site).GetByPlaceholder("Text message").FillAsync(text);
        await Worker(site).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    private static Task WorkerHearsAsync(Site site, string words) => Worker(site).Locator("li:not(.own)").Filter(new() { HasText = words }).First.WaitForAsync();
}
