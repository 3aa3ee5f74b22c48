using System.Net;
using System.Net.Http.Json;
using ThrivingFamilies.Bot.Tests.Channels.Contract;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.BotFramework;

public sealed class ActivityEndpointTests : BotEndpointContract
{
    [Theory]
    [OnEachDatabase("Production", "", HttpStatusCode.Forbidden)]
    [OnEachDatabase("Development", "00000000-0000-0000-0000-000000000001", HttpStatusCode.Unauthorized)]
    public async Task Outside_Development_or_with_an_app_id_nobody_gets_in_without_a_token(Engine engine, string environment, string appId, HttpStatusCode expected)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["environment"] = environment, ["BotFramework:AppId"] = appId, ["BotFramework:AppPassword"] = "secret" } });

        var answer = await line.Http.PostAsJsonAsync("/api/messages", Message("1", "hi"));

        Assert.Equal(expected, answer.StatusCode);
    }

    private protected override LineSetup Setup() => new() { Settings = { ["environment"] = "Development" } };
}
