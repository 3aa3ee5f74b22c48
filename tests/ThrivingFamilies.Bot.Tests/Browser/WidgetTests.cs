using Microsoft.Playwright;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Browser;

/// <summary>The widget in a real browser. Screenshots are left in artifacts/.</summary>
[Collection("alone")]
public sealed class WidgetTests
{
    [Theory]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    [InlineData("desktop", 1366, 768, ColorScheme.Light)]
    [InlineData("desktop-dark", 1366, 768, ColorScheme.Dark)]
    public async Task A_visitor_is_greeted_and_taps_the_menu(string name, int width, int height, ColorScheme scheme)
    {
        await using var site = await Site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, HasTouch = width < 500, Locale = "en-US" });
        await site.Launcher.WaitForAsync();
        await site.LookAsync($"{name}-closed");

        await site.StartChatAsync();
        await site.LookAsync($"{name}-greeting");
        var label = (await site.Page.Locator(".choices button").First.InnerTextAsync()).Trim();
        await site.Page.Locator(".choices button").First.ClickAsync();
        await site.SentAsync(label);
        await site.SayAsync("I want to kill myself");
        await site.Page.Locator(".m:not(.own) a[href='tel:988']").First.WaitForAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Options", Exact = true }).ClickAsync();
        await site.LookAsync($"{name}-menu");

        Assert.Contains("automated", await site.Messages.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task A_page_in_Spanish_has_a_chat_in_Spanish_that_can_be_switched()
    {
        await using var site = await Site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, Locale = "es-MX" });
        await site.StartChatAsync();
        await site.Messages.Filter(new() { HasText = "no una persona" }).First.WaitForAsync();
        Assert.Equal("Tu mensaje", await site.Box.GetAttributeAsync("placeholder"));
        await site.LookAsync("spanish");

        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Opciones", Exact = true }).ClickAsync();
        await site.Page.Locator(".menu button").First.ClickAsync();

        await site.Messages.Filter(new() { HasText = "English from here" }).First.WaitForAsync();
        Assert.Equal("Your message", await site.Box.GetAttributeAsync("placeholder"));
        Assert.Equal("Call 911", await site.Page.Locator(".lines a").First.InnerTextAsync());
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task A_reload_keeps_the_history_and_says_nothing_twice()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.SayAsync("we need diapers");
        await site.SentAsync("we need diapers");
        await site.SayAsync("menu");
        await site.Page.Locator(".choices button").First.WaitForAsync();
        var before = await site.Messages.AllInnerTextsAsync();

        await site.Page.ReloadAsync();
        await site.StartChatAsync();
        await Eventually.IsTrueAsync(async () => (await site.Messages.AllInnerTextsAsync()).Count == before.Count, "the history is back");

        Assert.Equal(before, await site.Messages.AllInnerTextsAsync());
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task A_line_that_dies_and_comes_back_loses_and_doubles_nothing()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.SayAsync("first words");
        await site.SentAsync("first words");

        await site.Line.KillAsync();
        await site.Page.Locator(".state", new() { HasText = "Reconnecting" }).WaitForAsync();
        await site.SayAsync("words into the dark");
        await site.Messages.Filter(new() { HasText = "Not sent yet" }).WaitForAsync();
        await site.LookAsync("not-sent");
        Assert.Equal(0, await site.Page.Locator(".m.own:has(time)").Filter(new() { HasText = "words into the dark" }).CountAsync());
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await site.Line.StartAndWaitAsync();

        await site.SentAsync("words into the dark");
        await site.SayAsync("menu");
        await site.Page.Locator(".choices button").First.WaitForAsync();
        Assert.Equal(1, await site.Messages.Filter(new() { HasText = "words into the dark" }).CountAsync());
        Assert.Equal(1, await site.Messages.Filter(new() { HasText = "first words" }).CountAsync());
        Assert.Equal("", await site.Page.Locator(".state").InnerTextAsync());
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task What_is_written_offline_is_sent_when_the_net_is_back_also_after_a_reload_of_the_chat()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.Context.SetOfflineAsync(true);
        await site.Page.Locator(".state", new() { HasText = "offline" }).WaitForAsync();
        await site.SayAsync("one from the tunnel");
        await site.SayAsync("two from the tunnel");
        await site.Messages.Filter(new() { HasText = "two from the tunnel" }).WaitForAsync();
        await site.LookAsync("offline");

        await site.Context.SetOfflineAsync(false);
        await site.SentAsync("one from the tunnel");
        await site.SentAsync("two from the tunnel");

        var own = await site.Page.Locator(".m.own").AllInnerTextsAsync();
        Assert.Equal(2, own.Count);
        Assert.Contains("one from", own[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_WebSockets_do_not_get_through_the_chat_polls()
    {
        await using var site = await Site.OpenAsync();
        await site.Page.AddInitScriptAsync("window.WebSocket = class { constructor() { setTimeout(() => this.onclose && this.onclose()); } close() {} }");
        await site.Page.ReloadAsync();

        await site.StartChatAsync();
        await site.SayAsync("through the back door");

        await site.SentAsync("through the back door");
        await site.SayAsync("menu");
        await site.Page.Locator(".choices button").First.WaitForAsync();
    }

    [Fact]
    public async Task Free_lines_can_be_tapped_when_the_chat_cannot_be_loaded()
    {
        await using var site = await Site.OpenAsync();
        await site.Page.RouteAsync("**/widget/chat.js*", route => route.AbortAsync());
        await site.Launcher.ClickAsync();

        await site.Page.GetByText("cannot be reached").WaitForAsync();
        await site.LookAsync("unreachable");
        var lines = await site.Page.Locator(".lines a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        await site.Page.UnrouteAllAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        Assert.Equal(["tel:911", "tel:988", "sms:988"], lines);
        await site.Page.Locator(".choices button").First.WaitForAsync();
    }

    [Fact]
    public async Task Quick_exit_leaves_nothing_behind()
    {
        await using var site = await Site.OpenAsync();
        await site.Page.GotoAsync(new Uri(site.Line.Address, "/privacy").ToString());
        await site.Page.GotoAsync(site.Line.Address.ToString());
        await site.Page.EvaluateAsync("document.querySelector('family-chat').setAttribute('exit', '/health/live')");
        await site.StartChatAsync();
        await site.SayAsync("he is coming");
        await site.SentAsync("he is coming");
        var kept = await site.Page.EvaluateAsync<string>("localStorage.getItem('family-chat')");

        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Leave now" }).ClickAsync();
        await site.Page.WaitForURLAsync("**/health/live");

        Assert.Equal(0, await site.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await site.Page.GoBackAsync();
        Assert.EndsWith("/privacy", site.Page.Url, StringComparison.Ordinal);
        await site.Page.GotoAsync(site.Line.Address.ToString());
        Assert.Equal(403, await site.Page.EvaluateAsync<int>(
            "kept => fetch('/v3/directline/tokens/generate', { method: 'POST', headers: { Authorization: 'Bearer ' + JSON.parse(kept).token } }).then(answer => answer.status)", kept));
        await site.StartChatAsync();
        Assert.Equal(0, await site.Messages.Filter(new() { HasText = "he is coming" }).CountAsync());
    }

    [Fact]
    public async Task Forget_me_here_empties_the_chat_and_begins_anew()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.SayAsync("my secret");
        await site.SentAsync("my secret");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Options", Exact = true }).ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Forget me here" }).ClickAsync();
        await site.Page.GetByText("has forgotten the chat").WaitForAsync();
        await site.LookAsync("forgotten");
        Assert.Equal(0, await site.Page.EvaluateAsync<int>("localStorage.length"));

        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync();
        await site.Page.Locator(".choices button").First.WaitForAsync();

        Assert.Equal(0, await site.Messages.Filter(new() { HasText = "my secret" }).CountAsync());
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var site = await Site.OpenAsync(1366, 768);
        await site.Launcher.FocusAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await site.Page.Locator(".choices button").First.WaitForAsync();
        await Eventually.IsTrueAsync(async () => await FocusAsync(site) == "textarea", "the box has the focus");
        await site.Page.Keyboard.TypeAsync("hello");
        await site.Page.Keyboard.PressAsync("Enter");
        await site.SentAsync("hello");
        await site.Page.Locator(".choices button").First.WaitForAsync();

        await site.Page.Keyboard.PressAsync("Shift+Tab");
        var choice = await FocusAsync(site);
        await site.Page.Keyboard.PressAsync("Space");
        await Eventually.IsTrueAsync(async () => await FocusAsync(site) == "textarea", "the focus is not lost with the button that was pressed");
        await site.Page.Keyboard.PressAsync("Escape");

        Assert.Equal("button", choice);
        Assert.True(await site.Launcher.EvaluateAsync<bool>("button => button.getRootNode().activeElement === button"), "Escape closes the chat and gives the focus back.");
        Assert.Equal("false", await site.Launcher.GetAttributeAsync("aria-expanded"));
        Assert.Empty(site.Troubles);
    }

    [Fact]
    public async Task Words_that_come_while_the_chat_is_closed_are_counted_on_its_button()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).ClickAsync();
        await site.Page.EvaluateAsync(
            """
            () => { const kept = JSON.parse(localStorage.getItem('family-chat'));
              return fetch(`/v3/directline/conversations/${kept.conversation}/activities`, { method: 'POST',
                headers: { Authorization: 'Bearer ' + kept.token, 'Content-Type': 'application/json' }, body: JSON.stringify({ type: 'message', text: 'menu' }) }); }
            """);

        await site.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("New messages: [1-9]") }).WaitForAsync();
        await site.LookAsync("unread");
        await site.Page.ReloadAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("New messages: [1-9]") }).ClickAsync();
        Assert.True(await site.Page.Locator(".count").EvaluateAsync<bool>("count => count.hidden"), "What was opened is still counted as new.");
    }

    [Theory]
    [InlineData("320", 320, 568, 16)]
    [InlineData("320-keyboard", 320, 300, 16)]
    [InlineData("200-percent", 640, 480, 32)]
    [InlineData("320-at-200-percent", 320, 640, 32)]
    public async Task Narrow_screens_and_large_letters_hide_nothing(string name, int width, int height, int letters)
    {
        await using var site = await Site.OpenAsync(width, height);
        await site.Page.EvaluateAsync($"document.documentElement.style.fontSize = '{letters}px'");
        await site.StartChatAsync();
        await site.SayAsync("hi");
        await site.SentAsync("hi");
        await site.Page.Locator(".choices button").First.WaitForAsync();
        await site.LookAsync(name);

        var tooSmall = await site.Page.Locator("button:visible, .lines a").EvaluateAllAsync<string[]>(
            "all => all.filter(one => { const box = one.getBoundingClientRect(); return box.width < 43.9 || box.height < 43.9 || box.left < -1 || box.right > innerWidth + 1; }).map(one => one.textContent + ' ' + JSON.stringify(one.getBoundingClientRect()))");
        Assert.Empty(tooSmall);
        Assert.True(await site.Page.Locator(".panel").EvaluateAsync<bool>("panel => panel.scrollWidth <= panel.clientWidth"), "The chat scrolls sideways.");
        await site.Box.ScrollIntoViewIfNeededAsync();
        Assert.True(await site.Box.EvaluateAsync<bool>("box => box.getBoundingClientRect().bottom <= innerHeight + 1"), "The box is out of reach.");
    }

    [Fact]
    public async Task Markup_is_shown_as_the_words_it_is()
    {
        await using var site = await Site.OpenAsync();
        await site.StartChatAsync();
        await site.SayAsync("<img src=x onerror=\"window.hit = 1\"><b>bold</b> **stars** [a](javascript:alert(1))");
        await site.SentAsync("<b>bold</b>");

        Assert.Equal(0, await site.Page.Locator(".m.own img, .m.own b, .m.own strong, .m.own a").CountAsync());
        Assert.True(await site.Page.EvaluateAsync<bool>("window.hit === undefined"));
    }

    private static Task<string> FocusAsync(Site site) =>
        site.Page.EvaluateAsync<string>("(document.querySelector('family-chat').shadowRoot.activeElement || document.body).localName");
}
