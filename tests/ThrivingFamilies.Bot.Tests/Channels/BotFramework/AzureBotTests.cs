using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using ThrivingFamilies.Bot.Channels.BotFramework;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Azure;

namespace ThrivingFamilies.Bot.Tests.Channels.BotFramework;

/// <summary>The bot endpoint as Azure Bot Service uses it: tokens checked, replies through the Connector.</summary>
public sealed class AzureBotTests
{
    [Theory]
    [OnEachDatabase]
    public async Task A_message_is_answered_through_the_Connector_in_order_with_quick_replies(Engine engine)
    {
        await using var azure = await FakeAzure.StartAsync(new MovableClock(Some.Now));
        await using var line = await LineAsync(engine, azure);

        var answer = await PostAsync(line, azure.Token(), Message(azure, "1", "hello"));
        await Eventually.IsTrueAsync(() => azure.Said.Any(one => one.Activity.TryGetProperty("suggestedActions", out _)), "the menu reached the channel");

        Assert.Equal(HttpStatusCode.Accepted, answer);
        var (path, activity, bearer) = azure.Said[0];
        Assert.Equal("/v3/conversations/c1;x/activities/1", Uri.UnescapeDataString(path));
        Assert.Equal("Bearer at-1", bearer);
        Assert.Contains("automated", activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("line", "someone", "1"), (activity.GetProperty("from").GetProperty("id").GetString(), activity.GetProperty("recipient").GetProperty("id").GetString(), activity.GetProperty("replyToId").GetString()));
        Assert.Equal(("tenant-1", FakeAzure.AppId, "s3cret", "https://api.botframework.com/.default"), (azure.LastForm["tenant"], azure.LastForm["client_id"], azure.LastForm["client_secret"], azure.LastForm["scope"]));
        Assert.Equal(azure.Texts, azure.Texts.Distinct());
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_the_Connector_refuses_for_now_is_tried_again_and_said_once(Engine engine)
    {
        await using var azure = await FakeAzure.StartAsync(new MovableClock(Some.Now));
        foreach (var status in new[] { 503, 401, 429 })
            azure.Refusals.Enqueue(status);
        await using var line = await LineAsync(engine, azure);

        await PostAsync(line, azure.Token(), Message(azure, "1", "hello"));
        await PostAsync(line, azure.Token(), Message(azure, "1", "hello"));
        await Eventually.IsTrueAsync(() => azure.Said.Any(one => one.Activity.TryGetProperty("suggestedActions", out _)), "the menu reached the channel");

        Assert.Equal(azure.Texts, azure.Texts.Distinct());
        Assert.Equal(2, azure.TokensGiven); // the 401 made it ask anew
    }

    [Fact]
    public async Task What_the_Connector_never_takes_is_told_to_staff_and_holds_nothing_back()
    {
        await using var azure = await FakeAzure.StartAsync(new MovableClock(Some.Now));
        azure.Refusals.Enqueue(404);
        await using var line = await LineAsync(Engine.Sqlite, azure);

        await PostAsync(line, azure.Token(), Message(azure, "1", "hello"));
        await Eventually.IsTrueAsync(() => azure.Said.Any(one => one.Activity.TryGetProperty("suggestedActions", out _)), "the menu reached the channel");

        Assert.Equal(1, await line.CountAsync("staff_flags", "kind = 'undeliverable'"));
    }

    [Fact]
    public async Task The_lines_own_token_is_kept_and_renewed_before_it_runs_out()
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        await using var line = await LineAsync(Engine.Sqlite, azure, clock);
        var token = line.Get<ConnectorToken>();

        var first = await token.GetAsync(default);
        var second = await token.GetAsync(default);
        clock.Leap(TimeSpan.FromMinutes(56));

        Assert.Equal(("at-1", "at-1", "at-2"), (first, second, await token.GetAsync(default)));
    }

    [Fact]
    public async Task Only_tokens_of_the_Connector_for_this_bot_and_service_are_believed()
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        await using var line = await LineAsync(Engine.Sqlite, azure, clock);
        var secret = new SymmetricSecurityKey("a secret that is long enough for HS256"u8.ToArray()) { KeyId = "k1" };

        foreach (var (why, token) in new[]
        {
            ("another issuer", azure.Token(issuer: "https://evil.example")),
            ("another bot", azure.Token(audience: "another")),
            ("another service", azure.Token(serviceUrl: "https://other.example")),
            ("too old", azure.Token(age: TimeSpan.FromHours(2))),
            ("not yet", azure.Token(age: TimeSpan.FromHours(-2))),
            ("forged", azure.Token(signer: azure.Forgery())),
            ("signed with a public name", azure.Token(signer: secret, algorithm: SecurityAlgorithms.HmacSha256)),
            ("not signed", string.Join('.', azure.Token().Split('.')[..2]) + "."),
            ("garbage", "x.y.z"),
        })
        {
            Assert.True(await PostAsync(line, token, Message(azure, "1", "hello")) == HttpStatusCode.Forbidden, why);
        }
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(line, azure.Token(), Message(azure, "1", "hello", channel: "sms")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await line.Http.PostAsJsonAsync("/api/messages", Message(azure, "1", "hello"))).StatusCode);
        Assert.Equal(0, await line.CountAsync("inbox"));
        Assert.InRange(azure.KeysAsked, 1, 2);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(age: TimeSpan.FromMinutes(62)), Message(azure, "1", "hello"))); // within the skew
    }

    [Fact]
    public async Task A_key_that_was_rotated_is_fetched_and_a_provider_that_is_away_does_not_matter()
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        await using var line = await LineAsync(Engine.Sqlite, azure, clock);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), Message(azure, "1", "hello")));

        azure.Rotate("k2");
        clock.Leap(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), Message(azure, "2", "hello")));
    }

    [Fact]
    public async Task The_Emulators_own_token_is_believed_only_where_that_is_allowed()
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        var token = azure.Token(issuer: "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", claims: [new Claim("azp", FakeAzure.AppId)]);
        var others = azure.Token(issuer: "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", claims: [new Claim("azp", "other")]);
        await using var open = await LineAsync(Engine.Sqlite, azure, clock);
        await using var shut = await LineAsync(Engine.Sqlite, azure, clock, allowEmulator: false);

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(open, token, Message(azure, "1", "hello")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(open, others, Message(azure, "2", "hello")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(shut, token, Message(azure, "1", "hello")));
    }

    [Theory]
    [InlineData("http://public.example/")]
    [InlineData("https://user@public.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("not an address")]
    public async Task Replies_go_to_no_address_inside_the_network(string serviceUrl)
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        await using var line = await LineAsync(Engine.Sqlite, azure, clock, allowEmulator: false);
        var message = Message(azure, "1", "hello");
        message["serviceUrl"] = serviceUrl;

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(line, azure.Token(serviceUrl: serviceUrl), message));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Whoever_joins_is_greeted_once_in_their_language_and_other_activities_are_acknowledged(Engine engine)
    {
        await using var azure = await FakeAzure.StartAsync(new MovableClock(Some.Now));
        await using var line = await LineAsync(engine, azure);
        JsonObject Joined(string who) => new()
        {
            ["type"] = "conversationUpdate",
            ["channelId"] = "webchat",
            ["locale"] = "es-MX",
            ["serviceUrl"] = azure.Address.OriginalString,
            ["conversation"] = new JsonObject { ["id"] = "c1;x" },
            ["recipient"] = new JsonObject { ["id"] = "line" },
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = who }),
        };

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), Joined("line")));
        Assert.Equal(0, await line.CountAsync("inbox"));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), Joined("someone")));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), Joined("someone")));
        await Eventually.IsTrueAsync(() => azure.Said.Any(one => one.Activity.TryGetProperty("suggestedActions", out _)), "the greeting reached the channel");
        Assert.Contains("tico", azure.Texts[0], StringComparison.Ordinal);
        Assert.Equal(azure.Texts, azure.Texts.Distinct());

        foreach (var type in new[] { "typing", "event", "endOfConversation", "messageReaction", "installationUpdate", "somethingNew" })
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(line, azure.Token(), new() { ["type"] = type, ["channelId"] = "webchat", ["serviceUrl"] = azure.Address.OriginalString }));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(line, azure.Token(), new() { ["type"] = "invoke", ["name"] = "x", ["channelId"] = "webchat", ["serviceUrl"] = azure.Address.OriginalString }));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_day_after_everything_is_deleted_the_way_to_the_person_is_gone_until_they_write_again(Engine engine)
    {
        var clock = new MovableClock(Some.Now);
        await using var azure = await FakeAzure.StartAsync(clock);
        await using var line = await LineAsync(engine, azure, clock);
        await PostAsync(line, azure.Token(), Message(azure, "1", "hello"));
        await PostAsync(line, azure.Token(), Message(azure, "2", "DELETE"));
        var deleted = line.Get<BrainSource>().Current.Phrase("data.deleted", "en");
        await Eventually.IsTrueAsync(() => azure.Texts.Contains(deleted), "the answer to the wish");

        clock.Leap(TimeSpan.FromHours(25));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("bot_conversations", "LENGTH(reference) = 0") == 1, "the reference is gone");
        var before = azure.Texts.Count;
        await PostAsync(line, azure.Token(), Message(azure, "3", "menu"));
        await Eventually.IsTrueAsync(() => azure.Texts.Count > before, "the way is there again");

        Assert.DoesNotContain("", azure.Texts.Skip(before));
        Assert.Equal(1, await line.CountAsync("bot_conversations", "LENGTH(reference) > 0"));
    }

    private static async Task<Line> LineAsync(Engine engine, FakeAzure azure, MovableClock? clock = null, bool allowEmulator = true)
    {
        var settings = azure.Settings();
        settings["BotFramework:AllowEmulator"] = allowEmulator ? "true" : "false";
        return await Line.StartAsync(engine, new() { Settings = settings, Clock = clock });
    }

    private static JsonObject Message(FakeAzure azure, string id, string text, string channel = "webchat") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = channel,
        ["text"] = text,
        ["serviceUrl"] = azure.Address.OriginalString,
        ["conversation"] = new JsonObject { ["id"] = "c1;x" },
        ["from"] = new JsonObject { ["id"] = "someone" },
        ["recipient"] = new JsonObject { ["id"] = "line" },
    };

    private static async Task<HttpStatusCode> PostAsync(Line line, string token, JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await line.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
