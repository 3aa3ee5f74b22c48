using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Web;

/// <summary>What a page loads for the widget, from a server that runs as published: without its source tree.</summary>
public sealed class WidgetScriptTests
{
    private const int LauncherBudget = 4 * 1024;
    private const int WholeBudget = 12 * 1024;

    [Fact]
    public async Task The_widget_is_as_light_as_was_promised()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        var launcher = (await PackedAsync(line, "/widget.js")).Length;
        var chat = (await PackedAsync(line, "/widget/chat.js")).Length;

        TestContext.Current.TestOutputHelper?.WriteLine($"launcher {launcher} bytes, chat {chat} bytes, gzipped");
        Assert.InRange(launcher, 1, LauncherBudget);
        Assert.InRange(launcher + chat, 1, WholeBudget);
    }

    [Fact]
    public async Task The_launcher_brings_the_free_lines_and_every_language_with_it()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        var script = await UnpackedAsync(line, "/widget.js");

        Assert.Contains("\"emergency\":\"911\"", script, StringComparison.Ordinal);
        Assert.Contains("\"crisis_call\":\"988\"", script, StringComparison.Ordinal);
        Assert.Contains("Chatea aquí", script, StringComparison.Ordinal);
        Assert.Contains("Text 988", script, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", script + await UnpackedAsync(line, "/widget/chat.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_it_already_loads_nothing_again()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var first = await line.Http.GetAsync("/widget.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await line.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "Free. Day and night.", "lang=\"en\"")]
    [InlineData("es-MX,es;q=0.9", "Gratis. De día y de noche.", "lang=\"es\"")]
    public async Task The_front_page_speaks_the_visitors_language_and_allows_no_foreign_script(string preferred, string words, string lang)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", preferred);

        using var answer = await line.Http.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(lang, page, StringComparison.Ordinal);
        Assert.Contains("https://line.example.org/widget.js", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<byte[]> PackedAsync(Line line, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await line.Http.SendAsync(request);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> UnpackedAsync(Line line, string path)
    {
        using var packed = new GZipStream(new MemoryStream(await PackedAsync(line, path)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return await reader.ReadToEndAsync();
    }
}
