using System.Net;
using System.Text.Json;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Channels.Web;

/// <summary>Direct Line as its clients use it: start, talk, lose the connection, come back.</summary>
public sealed class DirectLineTests
{
    [Theory]
    [OnEachDatabase("en-US", "automated")]
    [OnEachDatabase("es-MX", "tico")]
    [OnEachDatabase("fr", "automated")]
    public async Task A_visitor_is_greeted_in_the_language_of_the_page_and_shown_the_menu(Engine engine, string locale, string word)
    {
        await using var line = await Line.StartAsync(engine);
        using var visitor = await Visitor.StartAsync(line.Address, locale);
        await using var stream = await visitor.ListenAsync();

        var greeting = await stream.HearAsync(word);
        while (!stream.Heard.Any(activity => activity.TryGetProperty("suggestedActions", out _)))
            Assert.True(await stream.FrameAsync());

        Assert.Equal("bot", greeting.GetProperty("from").GetProperty("role").GetString());
        var actions = stream.Heard.First(activity => activity.TryGetProperty("suggestedActions", out _)).GetProperty("suggestedActions");
        Assert.Empty(actions.GetProperty("to").EnumerateArray());
        Assert.True(actions.GetProperty("actions").GetArrayLength() >= 2);
        Assert.All(actions.GetProperty("actions").EnumerateArray(), action => Assert.Equal(("imBack", action.GetProperty("title").GetString()), (action.GetProperty("type").GetString(), action.GetProperty("value").GetString())));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_a_visitor_says_comes_back_with_its_ids_before_the_answer(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var stream = await visitor.ListenAsync();
        await stream.HearAsync("automated");

        await stream.BeatAsync();
        var id = await visitor.SayAsync("are you a bot?", "mine-1");
        var own = await stream.HearAsync("are you a bot?");
        while (stream.Heard[^1].GetProperty("from").GetProperty("role").GetString() == "user")
            Assert.True(await stream.FrameAsync());

        Assert.Equal(id, own.GetProperty("id").GetString());
        Assert.Equal("mine-1", own.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", own.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", own.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(stream.Heard.Select(activity => activity.GetProperty("id").GetString()).Distinct().Count(), stream.Heard.Count);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_client_id_twice_is_one_message_with_one_id(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        using var visitor = await Visitor.StartAsync(line.Address);
        using var other = await Visitor.StartAsync(line.Address);

        var ids = await Task.WhenAll(visitor.SayAsync("one", "same"), visitor.SayAsync("one", "same"), visitor.SayAsync("one", "same"));
        await other.SayAsync("one", "same");

        Assert.Single(ids.Distinct());
        Assert.Single(await visitor.TextsAsync(), "one");
        Assert.Single(await other.TextsAsync(), "one");
    }

    [Theory]
    [OnEachDatabase]
    public async Task After_a_drop_a_client_continues_strictly_after_its_watermark_also_at_another_replica_after_a_restart(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        Visitor visitor;
        string watermark;
        string[] before;
        await using (var line = await Line.StartAsync(engine, new() { Database = database }))
        {
            visitor = await Visitor.StartAsync(line.Address);
            await using var stream = await visitor.ListenAsync();
            await visitor.SayAsync("first words");
            await stream.HearAsync("first words");
            (watermark, before) = (stream.Watermark, [.. stream.Texts]);
        }
        await using var again = await Line.StartAsync(engine, new() { Database = database });
        using var returned = visitor.At(again.Address);

        await returned.SayAsync("second words");
        await returned.ResumeAsync(watermark);
        await using var rest = await returned.ListenAsync();
        await rest.HearAsync("second words");
        await returned.ResumeAsync("0");
        await using var whole = await returned.ListenAsync();
        await whole.HearAsync("second words");

        Assert.DoesNotContain("first words", rest.Texts);
        Assert.Equal(before, whole.Texts.Take(before.Length));
        Assert.Equal(await returned.TextsAsync(), [.. before, .. (await returned.ReadAsync(watermark)).Activities.Select(a => a.GetProperty("text").GetString()!)]);
        visitor.Dispose();
    }

    [Fact]
    public async Task Two_replicas_serve_one_visitor()
    {
        await using var database = await TestDatabase.CreateAsync(Needs.PostgresIsMissing is null ? Engine.Postgres : Engine.Sqlite);
        if (Needs.PostgresIsMissing is { } missing)
            Assert.Skip(missing);
        await using var one = await Line.StartAsync(Engine.Postgres, new() { Database = database });
        await using var two = await Line.StartAsync(Engine.Postgres, new() { Database = database, Settings = { ["Web:LookEvery"] = "00:01:00" } });
        using var visitor = await Visitor.StartAsync(one.Address);
        using var elsewhere = visitor.At(two.Address);
        await elsewhere.ResumeAsync();
        await using var stream = await elsewhere.ListenAsync();
        await stream.HearAsync("automated");

        await visitor.SayAsync("said at the first");

        await stream.HearAsync("said at the first");
    }

    [Theory]
    [OnEachDatabase]
    public async Task Every_tab_hears_what_any_tab_says(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var one = await visitor.ListenAsync();
        await using var two = await visitor.ListenAsync();

        await visitor.SayAsync("from a tab");

        Assert.Equal((await one.HearAsync("from a tab")).GetRawText(), (await two.HearAsync("from a tab")).GetRawText());
    }

    [Theory]
    [OnEachDatabase]
    public async Task Words_that_came_into_the_database_without_a_signal_are_found(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Web:LookEvery"] = "00:00:00.2" } });
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var stream = await visitor.ListenAsync();
        await stream.HearAsync("automated");

        await line.ExecuteAsync("UPDATE outbox SET position = position + 1000");
        await line.ExecuteAsync("UPDATE conversations SET last_position = last_position + 1000");

        Assert.True(await stream.FrameAsync());
        Assert.True(int.Parse(stream.Watermark, System.Globalization.CultureInfo.InvariantCulture) > 1000);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_conversation_that_was_left_for_good_opens_to_nobody(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var stream = await visitor.ListenAsync();
        await stream.HearAsync("automated");

        using var left = await visitor.SendAsync(HttpMethod.Post, $"conversations/{visitor.Conversation}/leave");
        while (await stream.FrameAsync())
            continue;

        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        foreach (var (method, path) in new[] { (HttpMethod.Get, $"conversations/{visitor.Conversation}"), (HttpMethod.Get, $"conversations/{visitor.Conversation}/activities"), (HttpMethod.Post, "tokens/generate"), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "conversations") })
        {
            using var answer = await visitor.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("hello?")).StatusCode);
    }

    [Fact]
    public async Task Markup_and_scripts_come_back_as_the_words_they_are()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);

        await visitor.SayAsync("<script>alert(1)</script><img src=x onerror=alert(1)>");

        using var answer = await visitor.SendAsync(HttpMethod.Get, $"conversations/{visitor.Conversation}/activities");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<script>alert(1)</script><img src=x onerror=alert(1)>", await visitor.TextsAsync());
    }

    [Fact]
    public async Task A_graceful_stop_tells_the_streams()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        using var visitor = await Visitor.StartAsync(line.Address);
        await using var stream = await visitor.ListenAsync();
        await stream.HearAsync("automated");

        var stopping = line.StopAsync();
        while (await stream.FrameAsync())
            continue;

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
        await stopping;
    }
}
