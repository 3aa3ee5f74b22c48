using System.Net;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Channels;

public sealed class StatusCallbackTests
{
    [Theory]
    [OnEachDatabase("queued sent delivered")]
    [OnEachDatabase("delivered sent queued")]
    [OnEachDatabase("sent delivered sending")]
    [OnEachDatabase("delivered delivered")]
    [OnEachDatabase("delivered undelivered")]
    [OnEachDatabase("undelivered delivered")]
    public async Task A_message_that_was_delivered_stays_delivered_in_whatever_order_its_story_is_told(Engine engine, string story)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        var sent = line.Carrier.To(phone.Number)[0];

        foreach (var status in story.Split(' '))
        {
            using var answer = await line.PostStatusAsync(sent, status, status == "undelivered" ? 30003 : null);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Equal(3, (await line.OutboxAsync(phone.Number))[0].State);
        Assert.Equal(story.Split(' ').Length, await line.CountAsync("delivery_events"));
    }

    [Theory]
    [OnEachDatabase("undelivered", 30003)]
    [OnEachDatabase("failed", 30008)]
    public async Task A_message_that_did_not_arrive_is_flagged_once(Engine engine, string status, int code)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        var sent = line.Carrier.To(phone.Number)[0];

        (await line.PostStatusAsync(sent, status, code)).Dispose();
        (await line.PostStatusAsync(sent, "sent")).Dispose();
        (await line.PostStatusAsync(sent, status, code)).Dispose();

        var row = (await line.OutboxAsync(phone.Number))[0];
        Assert.Equal((4, code), (row.State, row.ErrorCode));
        Assert.Equal(1, await line.CountAsync("staff_flags", "kind = 'undeliverable'"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_callback_that_says_opted_out_is_learned_from(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        (await line.PostStatusAsync(line.Carrier.To(phone.Number)[^1], "undelivered", 21610)).Dispose();

        Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
        Assert.Empty(await phone.AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_callback_that_overtakes_the_answer_to_the_send_settles_it(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Twilio:Timeout"] = "00:00:10" } });
        var phone = line.Phone();
        await phone.AskAsync("hi");
        line.Carrier.WhenSending = Mood.First(CarrierAct.HangAfter);
        await phone.TextAsync("menu");
        var before = phone.Texts.Count;
        await Eventually.IsTrueAsync(() => phone.Texts.Count == before + 1 || phone.Texts.Count > 3, "the carrier took the message and hangs");

        (await line.PostStatusAsync(line.Carrier.To(phone.Number)[^1], "delivered")).Dispose();

        var row = (await line.OutboxAsync(phone.Number))[^1];
        Assert.Equal((3, line.Carrier.To(phone.Number)[^1].Sid), (row.State, row.ProviderSid));
        Assert.Equal(0, line.Carrier.Lists);
    }

    [Theory]
    [OnEachDatabase("/sms/status?m=999999", HttpStatusCode.NoContent)]
    [OnEachDatabase("/sms/status?m=none", HttpStatusCode.BadRequest)]
    [OnEachDatabase("/sms/status", HttpStatusCode.BadRequest)]
    public async Task A_callback_about_nothing_of_ours_changes_nothing(Engine engine, string path, HttpStatusCode expected)
    {
        await using var line = await Line.StartAsync(engine);

        using var answer = await line.PostSignedAsync(path, new Dictionary<string, string> { ["MessageSid"] = Some.Sid(), ["MessageStatus"] = "delivered" });

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(0, await line.CountAsync("delivery_events"));
    }
}
