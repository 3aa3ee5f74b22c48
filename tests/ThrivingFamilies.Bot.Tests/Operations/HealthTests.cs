using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Operations;

public sealed class HealthTests
{
    [Theory]
    [OnEachDatabase]
    public async Task A_line_that_works_is_live_and_ready(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await line.Phone().AskAsync("hi");

        Assert.Equal(HttpStatusCode.OK, (await line.Http.GetAsync("/health/live")).StatusCode);
        var ready = await line.Http.GetFromJsonAsync<JsonElement>("/health/ready");
        Assert.Equal("Healthy", ready.GetProperty("status").GetString());
        Assert.Equal(0, ready.GetProperty("checks").GetProperty("queues").GetProperty("data").GetProperty("outbox_age_seconds").GetDouble());
    }

    [Theory]
    [OnEachDatabase]
    public async Task While_answers_wait_too_long_the_line_is_live_but_not_ready(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { IsMute = true });
        await line.Phone().TextAsync("hi");
        Assert.Equal(HttpStatusCode.OK, (await line.Http.GetAsync("/health/ready")).StatusCode);

        line.Clock.Leap(TimeSpan.FromMinutes(3));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await line.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await line.Http.GetAsync("/health/live")).StatusCode);
    }

    [Theory]
    [OnEachDatabase]
    public async Task While_the_carrier_keeps_failing_the_line_is_not_ready(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        line.Carrier.WhenSending = Mood.Always(CarrierAct.FailBefore);
        await line.Phone().TextAsync("hi");
        await Eventually.IsTrueAsync(() => line.Carrier.Sends > 1, "the carrier failed more than once");

        line.Clock.Leap(TimeSpan.FromMinutes(3));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await line.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Without_its_tables_the_line_is_not_ready_and_a_text_is_not_acknowledged(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await line.ExecuteAsync("ALTER TABLE migrations RENAME TO gone_migrations");
        await line.ExecuteAsync("ALTER TABLE inbox RENAME TO gone_inbox");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await line.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await line.Phone().TextAsync("hi"));

        await line.ExecuteAsync("ALTER TABLE gone_inbox RENAME TO inbox");
        await line.ExecuteAsync("ALTER TABLE gone_migrations RENAME TO migrations");
        Assert.NotEmpty(await line.Phone().AskAsync("hi again"));
    }

    [Fact]
    public async Task What_health_says_names_nobody()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { IsMute = true });
        await line.Phone().TextAsync("my secret");
        line.Clock.Leap(TimeSpan.FromMinutes(3));

        var said = await (await line.Http.GetAsync("/health/ready")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Phone[1..], said, StringComparison.Ordinal);
    }
}
