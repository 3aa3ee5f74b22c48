using System.Net;
using System.Text.RegularExpressions;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Privacy;

public sealed partial class MyDataTests
{
    [Theory]
    [OnEachDatabase]
    public async Task One_word_deletes_what_was_written_and_answered(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi there from zip 64111");
        await line.Phone(Some.OtherPhone).AskAsync("hello");

        var heard = await phone.AskAsync("DELETE");

        Assert.Equal(line.Phrase("data.deleted"), Assert.Single(heard));
        Assert.Equal("", (await line.OutboxAsync(Some.Phone))[0].Text);
        Assert.NotEqual("", (await line.OutboxAsync(Some.OtherPhone))[0].Text);
        Assert.Equal(0, await line.AskAsync<long>("SELECT MAX(LENGTH(body)) FROM inbox WHERE conversation_id = 1 AND position = 1"));
        Assert.Equal(1, await line.CountAsync("turns", "conversation_id = 1"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_day_later_the_word_and_its_answer_are_gone_too(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await phone.AskAsync("borrar");

        line.Clock.Leap(TimeSpan.FromHours(25));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "kind = 'forget' AND state = 1") == 1, "the second look happened");

        Assert.All(await line.OutboxAsync(Some.Phone), row => Assert.Equal("", row.Text));
        Assert.NotEmpty(await phone.AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_was_planned_for_the_person_does_not_happen_any_more(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await PostAsync(line, new NewErrand(1, BeginErrand.Name, "welcome", Some.Now.AddDays(2)));

        await phone.AskAsync("delete");

        Assert.Equal(1, await line.CountAsync("errands", "kind = 'begin' AND state = 3"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_link_shows_the_person_what_the_line_keeps_of_them_and_runs_out(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hello <b>there</b>");
        await line.Phone(Some.OtherPhone).AskAsync("somebody else's words");
        var path = $"/my-data/{line.Get<SignedLinks>().Make(LinkFor.MyData, 1, line.Clock.GetUtcNow().AddHours(1))}";

        using var shown = await line.Http.GetAsync(path);
        var page = await shown.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("hello &lt;b&gt;there", page, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody else", page, StringComparison.Ordinal);
        Assert.Equal("no-store", shown.Headers.CacheControl?.ToString());
        line.Clock.Leap(TimeSpan.FromMinutes(61));
        using var late = await line.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_wish_to_see_it_is_answered_with_a_link_that_works(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await PostAsync(line, new NewErrand(1, "my_data_link", "", line.Clock.GetUtcNow()));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 1") == 1, "the link was made");

        var path = Link().Match(string.Concat(await phone.HearAsync())).Value;

        using var shown = await line.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_link_opens_nothing(string link)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        await line.Phone().AskAsync("hi");

        using var answer = await line.Http.GetAsync($"/my-data/{link}");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    private static Task PostAsync(Line line, NewErrand errand) => line.Get<Database>().WriteAsync((connection, transaction) =>
        new TurnScope(connection, transaction, line.Get<TurnSeal>(), Some.Outcome(line.Clock.GetUtcNow())).PostAsync(errand));

    [GeneratedRegex("/my-data/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
