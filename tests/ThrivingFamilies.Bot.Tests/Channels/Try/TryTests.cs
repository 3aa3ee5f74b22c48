using System.Net;
using System.Net.Http.Json;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Try;

public sealed class TryTests
{
    private static readonly LineSetup Phones = new() { IsLoopback = true, Environment = "Development" };

    [Theory]
    [OnEachDatabase]
    public async Task A_text_typed_on_a_phone_of_the_screen_is_answered_there(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Phones);

        using var typed = await line.Http.PostAsJsonAsync("/try/texts", new { from = Some.Phone, body = "hola, necesito ayuda" });
        await line.IdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, typed.StatusCode);
        var texts = (await line.Http.GetFromJsonAsync<LoopbackText[]>($"/try/texts?phone={Uri.EscapeDataString(Some.Phone)}"))!;
        Assert.False(texts[0].ToPhone);
        Assert.Equal("hola, necesito ayuda", texts[0].Body);
        Assert.Contains("no una persona", texts[1].Body, StringComparison.Ordinal);
        Assert.All(texts.Skip(1), text => Assert.Equal(("delivered", true), (text.Status, text.Segments > 0)));
        Assert.Equal(await line.CountAsync("outbox"), await line.CountAsync("outbox", "state = 3"));
    }

    [Fact]
    public async Task One_phone_does_not_show_what_another_got()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, Phones);
        (await line.Http.PostAsJsonAsync("/try/texts", new { from = Some.Phone, body = "hi" })).Dispose();
        await line.IdleAsync();

        Assert.Empty((await line.Http.GetFromJsonAsync<LoopbackText[]>($"/try/texts?phone={Uri.EscapeDataString(Some.OtherPhone)}"))!);
    }

    [Theory]
    [InlineData("""{"from":"somebody","body":"hi"}""")]
    [InlineData("""{"from":"+15555550111"}""")]
    [InlineData("""{"body":"hi"}""")]
    [InlineData("""{"from":"+15555550111","body":"\ud800"}""")]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    public async Task What_is_no_text_is_a_bad_request(string json)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, Phones);
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var answer = await line.Http.PostAsync("/try/texts", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await line.CountAsync("inbox"));
    }

    [Theory]
    [InlineData("/try")]
    [InlineData("/try/texts?phone=%2B15555550111")]
    [InlineData("/try/line")]
    public async Task Outside_of_Development_there_is_no_try(string path)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        using var answer = await line.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
