using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Contract;

/// <summary>What every bot endpoint promises at <c>POST /api/messages</c>, open to the caller. A further one is tested by deriving from this class.</summary>
public abstract class BotEndpointContract
{
    private protected abstract LineSetup Setup();

    [Theory]
    [OnEachDatabase("hello there", "automated")]
    [OnEachDatabase("hola, buenas noches", "tico")]
    public async Task A_message_that_expects_replies_gets_them_in_the_answer(Engine engine, string text, string word)
    {
        await using var line = await Line.StartAsync(engine, Setup());

        var replies = await RepliesAsync(await line.Http.PostAsJsonAsync("/api/messages", Message("1", text)));

        Assert.Contains(replies, reply => reply.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_activity_twice_is_one_message(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Setup());

        var first = await RepliesAsync(await line.Http.PostAsJsonAsync("/api/messages", Message("7", "hi")));
        var second = await RepliesAsync(await line.Http.PostAsJsonAsync("/api/messages", Message("7", "hi")));

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Theory]
    [OnEachDatabase("{", HttpStatusCode.BadRequest)]
    [OnEachDatabase("[]", HttpStatusCode.BadRequest)]
    [OnEachDatabase("""{"type":"message","text":"hi"}""", HttpStatusCode.BadRequest)]
    [OnEachDatabase("""{"type":"typing","id":"1","channelId":"emulator","conversation":{"id":"c"}}""", HttpStatusCode.Accepted)]
    public async Task What_is_no_message_is_refused_or_acknowledged(Engine engine, string body, HttpStatusCode expected)
    {
        await using var line = await Line.StartAsync(engine, Setup());
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await line.Http.PostAsync("/api/messages", content);

        Assert.Equal(expected, answer.StatusCode);
    }

    private protected static object Message(string id, string text) => new
    {
        type = "message",
        id,
        channelId = "emulator",
        text,
        deliveryMode = "expectReplies",
        conversation = new { id = "c1" },
        from = new { id = "someone" },
        recipient = new { id = "line" },
    };

    private static async Task<string[]> RepliesAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];
    }
}
