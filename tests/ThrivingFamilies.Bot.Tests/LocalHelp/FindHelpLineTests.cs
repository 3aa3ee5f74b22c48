using System.Net;
using ThrivingFamilies.Bot.LocalHelp.Referrals;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>Local help over the real line, by text.</summary>
public sealed class FindHelpLineTests
{
    [Theory]
    [OnEachDatabase]
    public async Task Two_texts_lead_to_a_place_with_its_number(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();

        await phone.TextAsync("need diapers 20001");
        await phone.TextAsync("1");

        var said = await SaidAsync(line, "County Diaper Bank");
        Assert.Contains(said, text => text.Contains("not real", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("(555) 555-01", StringComparison.Ordinal) && text.Contains("Checked on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_two_people_call_dead_carries_a_warning_and_is_a_task()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        foreach (var number in new[] { "+18165550188", "+18165550189" })
        {
            var phone = line.Phone(number);
            foreach (var text in new[] { "need diapers 00101", "1", "their number is wrong" })
                await phone.TextAsync(text);
        }

        await Eventually.IsTrueAsync(async () => await line.CountAsync("directory_edits", "field = 'alert'") == 1, "an alert");
        Assert.Equal(1, await line.CountAsync("listing_tasks"));
    }

    [Fact]
    public async Task A_referral_is_answered_on_its_signed_page_until_it_expires()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var phone = line.Phone();
        foreach (var text in new[] { "need diapers 00101", "1", "connect me", "yes" })
            await phone.TextAsync(text);
        await Eventually.IsTrueAsync(async () => await line.CountAsync("referrals") == 1, "a referral");
        var id = await line.AskAsync<long>("SELECT id FROM referrals");
        var path = new Uri(new Uri("http://localhost"), line.Get<ReferralLink>().For(id, line.Clock.GetUtcNow().AddDays(1))).AbsolutePath;

        Assert.Contains("value=\"accepted\"", await line.Http.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(line, path, "accepted")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(line, path, "helped")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await AnswerAsync(line, path, "declined")).StatusCode);
        Assert.Equal("helped", await line.AskAsync<string>("SELECT state FROM referrals"));
        Assert.Equal(HttpStatusCode.NotFound, (await line.Http.GetAsync(path[..^1] + (path[^1] == '0' ? '1' : '0'))).StatusCode);
        line.Clock.Leap(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await line.Http.GetAsync(path)).StatusCode);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Who_has_everything_deleted_is_no_longer_in_a_referral(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        foreach (var number in new[] { Some.Phone, Some.OtherPhone })
        {
            foreach (var text in new[] { "need diapers 00101", "1", "connect me", "yes" })
                await line.Phone(number).AskAsync(text);
        }
        await line.ExecuteAsync("UPDATE referrals SET reason = 'she said'");
        await line.ExecuteAsync("UPDATE referral_steps SET reason = 'she said'");

        await line.Phone().AskAsync("DELETE");

        Assert.Equal(1, await line.CountAsync("referrals", "conversation_id = 0 AND LENGTH(shared) = 0 AND reason IS NULL"));
        Assert.Equal(1, await line.CountAsync("referrals", "conversation_id <> 0 AND LENGTH(shared) > 0 AND reason IS NOT NULL"));
        Assert.Equal((1, 1), (await line.CountAsync("referral_steps", "reason IS NULL"), await line.CountAsync("referral_steps", "reason IS NOT NULL")));
        Assert.Equal((1, 1), (await line.CountAsync("listing_tasks", "closed_at IS NULL"), await line.CountAsync("listing_tasks", "detail IS NULL")));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_parents_own_word_moves_the_referral_and_says_why(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        foreach (var text in new[] { "need diapers 00101", "1", "connect me", "yes" })
            await phone.AskAsync(text);
        line.Clock.Leap(TimeSpan.FromHours(49));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "kind = 'begin' AND state = 1") == 1, "the line asks how it went");

        await phone.AskAsync("no");
        Assert.Equal("not_helped", await line.AskAsync<string>("SELECT state FROM referrals WHERE closed_at IS NOT NULL AND reason IS NULL"));
        await phone.AskAsync("2");

        Assert.Equal("closed", await line.AskAsync<string>("SELECT reason FROM referrals"));
        Assert.Equal(1, await line.CountAsync("referral_steps", "state = 'not_helped' AND said_by = 'parent' AND reason = 'closed'"));
    }

    [Fact]
    public async Task With_two_open_referrals_a_word_moves_none()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var phone = line.Phone();
        foreach (var text in new[] { "need diapers 00101", "1", "connect me", "yes" })
            await phone.AskAsync(text);
        await line.ExecuteAsync("INSERT INTO referrals (conversation_id, service_id, shared, state, sent_at, link_until) SELECT conversation_id, 'other', shared, state, sent_at, link_until FROM referrals");
        line.Clock.Leap(TimeSpan.FromHours(49));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "kind = 'begin' AND state = 1") == 1, "the line asks how it went");

        await phone.AskAsync("yes");

        Assert.Equal(2, await line.CountAsync("referrals", "state = 'sent'"));
    }

    private static Task<HttpResponseMessage> AnswerAsync(Line line, string path, string answer) =>
        line.Http.PostAsync(path, new FormUrlEncodedContent([new("answer", answer)]));

    private static async Task<List<string>> SaidAsync(Line line, string until)
    {
        await Eventually.IsTrueAsync(async () => (await line.OutboxAsync(Some.Phone)).Any(row => row.Text.Contains(until, StringComparison.Ordinal)), until);
        return [.. (await line.OutboxAsync(Some.Phone)).Select(row => row.Text)];
    }
}
