using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Browser;

/// <summary>A visitor's browser on the line's own page, with the line as a process of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly TestDatabase database;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IBrowserContext context;

    private Site(TestDatabase database, LineProcess line, IPlaywright playwright, IBrowser browser, IBrowserContext context, IPage page)
    {
        (this.database, Line, this.playwright, this.browser, this.context, Page) = (database, line, playwright, browser, context, page);
        page.PageError += (_, error) => Troubles.Add(error);
        page.Console += (_, said) => Troubles.AddRange(said.Type == "error" && !said.Text.Contains("net::ERR_", StringComparison.Ordinal) ? [$"{said.Text} {said.Location}"] : []);
    }

    public LineProcess Line { get; }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>Errors of scripts and of the content security policy.</summary>
    public List<string> Troubles { get; } = [];

    public ILocator Launcher => Page.Locator("button.launch");

    public ILocator Box => Page.Locator("textarea");

    public ILocator Messages => Page.Locator(".log .m");

    public static Task<Site> OpenAsync(int width = 390, int height = 844) =>
        OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, HasTouch = width < 500, Locale = "en-US" });

    public static async Task<Site> OpenAsync(BrowserNewContextOptions options, string path = "/")
    {
        var chromium = Needs.Chromium();
        var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var line = new LineProcess(database.Folder, Settings(database));
        await line.StartAndWaitAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments, Headless = true });
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        var site = new Site(database, line, playwright, browser, context, await context.NewPageAsync());
        if (path.Length > 0)
            await site.Page.GotoAsync(new Uri(line.Address, path).ToString());
        return site;
    }

    /// <summary>Taps the button and waits for the menu.</summary>
    public async Task StartChatAsync()
    {
        await Launcher.ClickAsync();
        await Page.Locator(".choices button").First.WaitForAsync();
    }

    /// <summary>Runs a command of the line's own program on the same data.</summary>
    public async Task CommandAsync(params string[] arguments)
    {
        await using var command = new LineProcess(database.Folder, Settings(database));
        command.Start(arguments);
        await command.ExitAsync();
        Assert.True(command.ExitCode == 0, command.Output);
    }

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Waits for a message of the visitor's own that the line has.</summary>
    public Task SentAsync(string text) => Page.Locator(".m.own:has(time)").Filter(new() { HasText = text }).First.WaitForAsync();

    /// <summary>Fails on every violation that axe-core finds on the page, shadow roots included; leaves a screenshot in artifacts/.</summary>
    public Task LookAsync(string name) => LookAsync(name, () => Page.RunAxe());

    /// <summary>The same for the chat alone, on a page that holds more.</summary>
    public Task LookAtChatAsync(string name) => LookAsync(name, () => Page.Locator("family-chat").RunAxe());

    private async Task LookAsync(string name, Func<Task<AxeResult>> look)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, $"widget-{name}.png") });
        var found = await look();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Select(node => node.Html))}"))}");
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Line.DisposeAsync();
        await database.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(TestDatabase database) => new(database.Settings()) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };
}
