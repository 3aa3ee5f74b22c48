using System.Net;
using System.Net.WebSockets;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Web;

/// <summary>Who gets in: tokens, sites, limits.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        using var other = await Visitor.StartAsync(line.Address);

        foreach (var (method, path) in Paths(other.Conversation))
        {
            using var answer = await visitor.SendAsync(method, path, """{"type":"message","text":"hi"}""");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, await StreamStatusAsync(visitor.StreamUrl.Replace(visitor.Conversation, other.Conversation, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.e30.")]
    public async Task What_is_no_token_of_ours_opens_nothing(string token)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        var conversation = visitor.Conversation;
        visitor.Token = "";

        foreach (var (method, path) in Paths(conversation))
        {
            using var answer = await visitor.SendAsync(method, path, """{"type":"message","text":"hi"}""", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_changed_letter_of_a_token_spoils_it()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        var token = visitor.Token;
        for (var i = 0; i < token.Length - 1; i++) // the last letter of base64 has spare bits
        {
            if (token[i] == '.')
                continue;
            using var answer = await visitor.SendAsync(HttpMethod.Post, "tokens/refresh", token: token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_stream_ticket_is_no_token_and_does_not_last()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        var ticket = visitor.StreamUrl[(visitor.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        using var answer = await visitor.SendAsync(HttpMethod.Post, "tokens/refresh", token: ticket);
        line.Clock.Leap(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await StreamStatusAsync(visitor.StreamUrl));
    }

    [Fact]
    public async Task An_expired_token_gets_403_and_brings_its_visitor_back_for_a_month()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        var conversation = visitor.Conversation;
        line.Clock.Leap(TimeSpan.FromHours(2));

        using var refused = await visitor.PostAsync("hi");
        await visitor.GenerateAsync();

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(conversation, visitor.Conversation);
        await visitor.SayAsync("hi");
        line.Clock.Leap(TimeSpan.FromDays(32));
        await visitor.GenerateAsync();
        Assert.NotEqual(conversation, visitor.Conversation);
    }

    [Theory]
    [InlineData("https://www.example.org", true)]
    [InlineData("https://line.example.org", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task Only_named_sites_may_embed_the_line(string origin, bool isWelcome)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Web:Origins:0"] = "https://www.example.org" } });
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("Origin", origin);

        using var asked = await line.Http.SendAsync(preflight);
        using var answer = await line.Http.SendAsync(request);

        Assert.Equal(isWelcome ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(isWelcome ? [origin] : [], asked.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : []);
        Assert.Equal(isWelcome ? [origin] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out allowed) ? allowed : []);
        if (isWelcome)
            Assert.Equal(["Retry-After"], answer.Headers.GetValues("Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task Too_many_messages_get_429_with_a_time_to_come_back()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Web:MessagesPerMinute"] = "3" } });
        using var visitor = await Visitor.StartAsync(line.Address);
        using var other = await Visitor.StartAsync(line.Address);
        for (var i = 0; i < 3; i++)
            await visitor.SayAsync("again");

        using var answer = await visitor.PostAsync("again");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        await other.SayAsync("my turn");
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_no_more()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Web:StreamsPerConversation"] = "2" } });
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var one = await visitor.ListenAsync();
        await using (var two = await visitor.ListenAsync())
            Assert.Equal(HttpStatusCode.TooManyRequests, await StreamStatusAsync(visitor.StreamUrl));

        await Eventually.IsTrueAsync(async () => await StreamStatusAsync(visitor.StreamUrl) == HttpStatusCode.SwitchingProtocols, "the place of the tab that was closed is free");
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":5}""", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","text":"  "}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400)]
    [InlineData("""{"type":"message","text":"x","channelData":{"clientActivityID":"a b"}}""", 400)]
    [InlineData("""{"type":"message","text":"x","channelData":{"clientActivityID":"\ud800"}}""", 200)]
    [InlineData("""{"type":"message","text":"x","channelData":7}""", 200)]
    [InlineData("""{"type":"message","value":"x"}""", 200)]
    [InlineData("""{"type":"message","value":"\udc00"}""", 400)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png"}]}""", 200)]
    [InlineData("""{"type":"typing"}""", 200)]
    [InlineData("""{"type":"event","name":"webchat/join"}""", 200)]
    public async Task Odd_activities_are_answered_clearly(string body, int status)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);

        using var answer = await visitor.SendAsync(HttpMethod.Post, $"conversations/{visitor.Conversation}/activities", body);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200, (await Visitor.JsonAsync(answer)).TryGetProperty("id", out _));
    }

    [Fact]
    public async Task Oversized_messages_and_files_are_refused()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);

        using var tooLong = await visitor.PostAsync(new string('a', 20_000));
        using var tooBig = await visitor.PostAsync(new string('a', 500_000));
        using var file = await visitor.SendAsync(HttpMethod.Post, $"conversations/{visitor.Conversation}/upload?userId=dl_x", "bytes");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType], [tooLong.StatusCode, tooBig.StatusCode, file.StatusCode]);
    }

    [Fact]
    public async Task Before_anything_was_started_a_good_token_never_meets_404()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = new Visitor(line.Address);
        await visitor.GenerateAsync();

        var (activities, watermark) = await visitor.ReadAsync();
        await visitor.ResumeAsync("17");

        Assert.Empty(activities);
        Assert.Equal("0", watermark);
        Assert.NotEmpty(await visitor.TextsAsync());
        using var refreshed = await visitor.SendAsync(HttpMethod.Post, "tokens/refresh");
        Assert.True((await Visitor.JsonAsync(refreshed)).GetProperty("expires_in").GetInt32() >= 1800);
        using var session = await visitor.SendAsync(HttpMethod.Get, "session/getsessionid");
        Assert.Equal(HttpStatusCode.OK, session.StatusCode);
    }

    private static (HttpMethod Method, string Path)[] Paths(string conversation) =>
    [
        (HttpMethod.Get, $"conversations/{conversation}"), (HttpMethod.Get, $"conversations/{conversation}/activities"), (HttpMethod.Post, $"conversations/{conversation}/activities"),
        (HttpMethod.Post, $"conversations/{conversation}/upload"), (HttpMethod.Post, $"conversations/{conversation}/leave"),
    ];

    private static async Task<HttpStatusCode> StreamStatusAsync(string url)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }
        return socket.HttpStatusCode;
    }
}
