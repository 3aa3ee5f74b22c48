using System.Globalization;
using System.Text;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.BadInput;

/// <summary>Spoilt requests to Direct Line and the bot endpoint. LINE_BAD_INPUT=10000 is the long form. Seeded: a failure names the request that caused it.</summary>
public sealed class WebBadInputTests
{
    private const int Seed = 20261123;

    private static int Each => int.TryParse(Environment.GetEnvironmentVariable("LINE_BAD_INPUT"), CultureInfo.InvariantCulture, out var all) ? all : 700;

    private static LineSetup Setup => new()
    {
        Settings = { ["environment"] = "Development", ["Web:MessagesPerMinute"] = "10000", ["Web:RequestsPerMinuteAndAddress"] = "1000000", ["Web:VisitorsPerMinuteAndAddress"] = "1000000", ["Public:BaseUrl"] = null },
    };

    [Theory]
    [OnEachDatabase]
    public async Task Whatever_is_done_to_a_request_nothing_fails_and_nobody_reads_anothers_words(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Setup);
        using var victim = await Visitor.StartAsync(line.Address);
        await victim.SayAsync("words that are nobody else's");
        using var visitor = await Visitor.StartAsync(line.Address);
        var chance = new Random(Seed);
        var mutation = new Mutation(chance);
        var answered = 0;
        for (var i = 0; i < Each; i++)
        {
            var request = Spoil(chance, mutation, Request(chance, visitor, i));

            var status = await RawHttp.SendAsync(line.Address, request);

            answered += status is null ? 0 : 1;
            // 505 is the server's answer to bytes that are no HTTP at all.
            Assert.True(status is null or < 500 or 505, $"Request {i} was answered with {status}:\n{Encoding.Latin1.GetString(request)}\n{line.Logs.Text[^Math.Min(4000, line.Logs.Text.Length)..]}");
        }
        Assert.True(answered > Each / 2, $"{answered} of {Each} requests were answered at all");
        Assert.Equal(0, await line.CountAsync("inbox", "state = 2")); // nor does any turn fail for good
        Assert.Single(await victim.TextsAsync(), "words that are nobody else's");
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_spoilt_token_or_path_never_shows_another_conversation(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Setup);
        using var victim = await Visitor.StartAsync(line.Address);
        await victim.SayAsync("words that are nobody else's");
        using var visitor = await Visitor.StartAsync(line.Address);
        var chance = new Random(Seed + 1);
        var mutation = new Mutation(chance);
        for (var i = 0; i < Each / 4; i++)
        {
            var token = Printable(mutation.Spoil(visitor.Token));
            var path = chance.Next(3) == 0 ? victim.Conversation : Uri.EscapeDataString(mutation.Spoil(victim.Conversation));

            using var answer = await visitor.SendAsync(HttpMethod.Get, $"conversations/{path}/activities", token: chance.Next(2) == 0 ? visitor.Token : token.Length > 0 ? token : "x");

            Assert.True((int)answer.StatusCode < 500, $"Request {i} was answered with {answer.StatusCode}.");
            Assert.DoesNotContain("nobody else's", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    // Half of the time the whole request is spoilt, half of the time only its body, so that more of it is read.
    private static byte[] Spoil(Random chance, Mutation mutation, (string Head, string Body) request)
    {
        var body = Encoding.UTF8.GetBytes(request.Body);
        if (chance.Next(2) == 0)
            body = mutation.Spoil(body);
        byte[] whole = [.. Encoding.UTF8.GetBytes($"{request.Head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];
        return chance.Next(2) == 0 ? mutation.Spoil(whole) : whole;
    }

    private static (string Head, string Body) Request(Random chance, Visitor visitor, int i)
    {
        var conversation = $"/v3/directline/conversations/{visitor.Conversation}";
        var message = $$$"""{"type":"message","id":"{{{i}}}","channelId":"emulator","locale":"es-MX","text":"hola 😊","deliveryMode":"expectReplies","from":{"id":"x","name":"y"},"conversation":{"id":"c"},"value":{"a":[1,2.5,null]},"attachments":[],"membersAdded":[{"id":"x"}],"channelData":{"clientActivityID":"c{{{i}}}"}}""";
        var (method, path, body) = chance.Next(9) switch
        {
            0 => ("POST", "/v3/directline/tokens/generate", ""),
            1 => ("POST", "/v3/directline/tokens/refresh", ""),
            2 => ("POST", "/v3/directline/conversations", """{"locale":"es","user":{"id":"x"}}"""),
            3 => ("GET", $"{conversation}?watermark={i}", ""),
            4 => ("GET", $"{conversation}/activities?watermark={i}", ""),
            5 => ("GET", visitor.StreamUrl[visitor.StreamUrl.IndexOf("/v3", StringComparison.Ordinal)..], ""),
            6 => ("POST", $"{conversation}/upload?userId=x", "--b\r\n\r\n"),
            7 => ("POST", "/api/messages", message),
            _ => ("POST", $"{conversation}/activities", message),
        };
        return ($"{method} {path} HTTP/1.1\r\nHost: line.example.org\r\nAuthorization: Bearer {visitor.Token}\r\nOrigin: http://line.example.org\r\nContent-Type: application/json\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n", body);
    }

    // What a header may hold at all.
    private static string Printable(string text) => new([.. text.Where(letter => letter is > ' ' and <= '~')]);
}
