using Microsoft.Playwright;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Browser;

/// <summary>The page /try in a real browser, on the screens of a phone and of a laptop. Screenshots are left in artifacts/.</summary>
[Collection("alone")]
public sealed class TryPageTests
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desktop", 1366, 768)]
    public async Task A_parent_texts_in_Spanish_and_reads_the_answer(string screen, int width, int height)
    {
        var chromium = Needs.Chromium();
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var line = new LineProcess(database.Folder, new(database.Settings()) { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        await line.StartAndWaitAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments, Headless = true });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var troubles = new List<string>();
        page.PageError += (_, error) => troubles.Add(error);
        page.Console += (_, said) => troubles.AddRange(said.Type == "error" ? [$"{said.Text} {said.Location}"] : []);

        await page.GotoAsync(new Uri(line.Address, "/try").ToString());
        var parent = page.GetByRole(AriaRole.Region, new() { Name = "A parent's phone" });
        await parent.GetByPlaceholder("Text message").FillAsync("hola, necesito ayuda con mi bebé");
        await parent.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(parent.GetByText("no una persona")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(parent.GetByRole(AriaRole.Listitem).Nth(2)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, $"try-{screen}.png"), FullPage = true });

        Assert.Equal("hola, necesito ayuda con mi bebé", await parent.GetByRole(AriaRole.Listitem).First.EvaluateAsync<string>("item => item.firstChild.textContent"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the screen.");
        Assert.DoesNotContain("persona", await page.GetByRole(AriaRole.Region, new() { Name = "A worker's phone" }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(troubles);
    }
}
