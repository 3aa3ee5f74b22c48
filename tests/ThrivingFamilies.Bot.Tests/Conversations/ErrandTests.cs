using Microsoft.Extensions.DependencyInjection;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Tests.Conversations;

public sealed class ErrandTests
{
    [Theory]
    [OnEachDatabase]
    public async Task Word_for_another_conversation_arrives_there_in_order_and_once(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, Passing(new Passer()));
        var (one, other) = (line.Phone(), line.Phone(Some.OtherPhone));
        await other.AskAsync("hi");
        await one.AskAsync("hi");
        await other.HearAsync();

        for (var n = 1; n <= 20; n++)
            await one.TextAsync($"pass {n}");
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 1") == 20, "all twenty were passed on");

        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"pass {n}"), await other.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task An_effect_that_throws_undoes_the_turn_and_takes_no_neighbour_down(Engine engine)
    {
        var passer = new Passer { IsBroken = true };
        await using var line = await Line.StartAsync(engine, Passing(passer));
        var (one, other) = (line.Phone(), line.Phone(Some.OtherPhone));
        await other.AskAsync("hi");
        await one.AskAsync("hi");
        await other.HearAsync();

        await Task.WhenAll(one.TextAsync("pass it"), other.TextAsync("menu"));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("inbox", "attempts = 1") == 1, "the turn failed");
        Assert.Equal(0, await line.CountAsync("errands"));
        Assert.NotEmpty(other.Texts);
        passer.IsBroken = false;
        line.Clock.Leap(TimeSpan.FromSeconds(2));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 1") == 1, "the second try passed it on");

        Assert.Contains("pass it", await other.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task An_errand_that_keeps_failing_is_given_up_on_and_staff_see_it(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Settings = { ["Conversations:FirstRetryAfter"] = "00:00:00.01", ["Conversations:MaxAttempts"] = "3" } });
        await line.Phone().AskAsync("hi");

        await PostAsync(line, "nobody_runs_this", "", Some.Now);

        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 2 AND attempts = 3") == 1, "it was given up on");
        Assert.Equal(1, await line.CountAsync("staff_flags", "kind = 'errand_failed' AND detail = 'nobody_runs_this'"));
        Assert.NotEmpty(await line.Phone().AskAsync("menu"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_follow_up_that_falls_due_at_night_waits_for_the_morning(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Clock = new MovableClock(Night) });
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await PostAsync(line, BeginErrand.Name, "welcome", Night);
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", $"due_at > {Night.AddHours(1).ToUnix()}") == 1, "it was put off");
        Assert.Empty(await phone.HearAsync());

        line.Clock.Leap(TimeSpan.FromHours(9));
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 1") == 1, "it was begun");

        Assert.NotEmpty(await phone.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task After_STOP_no_follow_up_begins(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");
        await phone.AskAsync("STOP");

        await PostAsync(line, BeginErrand.Name, "welcome", Some.Now);
        await Eventually.IsTrueAsync(async () => await line.CountAsync("errands", "state = 1") == 1, "it was dropped");

        Assert.Empty(await phone.HearAsync());
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_an_errand_carries_is_not_readable_in_the_database(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await line.Phone().AskAsync("hi");

        await PostAsync(line, BeginErrand.Name, "a-plain-word-to-look-for", Some.Now.AddDays(1));

        Assert.DoesNotContain("a-plain-word-to-look-for", System.Text.Encoding.UTF8.GetString(await line.Database.DumpAsync()), StringComparison.Ordinal);
    }

    private static DateTimeOffset Night { get; } = new(2026, 11, 18, 1, 30, 0, TimeSpan.FromHours(-6));

    private static LineSetup Passing(Passer passer) => new()
    {
        Services = services =>
        {
            services.AddSingleton<ITurnTaker>(passer);
            services.AddSingleton<IErrandHandler>(passer);
        },
    };

    private static Task PostAsync(Line line, string kind, string payload, DateTimeOffset due) =>
        line.Get<Database>().WriteAsync((connection, transaction) =>
            new TurnScope(connection, transaction, line.Get<TurnSeal>(), Some.Outcome(line.Clock.GetUtcNow())).PostAsync(new NewErrand(1, kind, payload, due)));

    /// <summary>Passes what the second person texts on to the first conversation of the line.</summary>
    private sealed class Passer : ITurnTaker, IErrandHandler, ITurnEffect
    {
        public bool IsBroken { get; set; }

        public string Kind => "passed";

        public bool Takes(Conversation conversation, string text) => conversation.Id == 2 && conversation.LastPosition > 2;

        public void Take(TurnDraft draft, string words, SafetyVerdict? verdict) => draft.Add(this);

        public void Wake(TurnDraft draft)
        {
        }

        public async Task WriteAsync(TurnScope scope)
        {
            await scope.PostAsync(new NewErrand(1, Kind, scope.Outcome.Inbound!.Body, scope.Now));
            if (IsBroken)
                throw new InvalidOperationException("broken for the test");
        }

        public TurnOutcome Run(Conversation conversation, Errand errand) => new()
        {
            Conversation = conversation with { LastPosition = conversation.LastPosition + 1 },
            Drafts = [new OutboxDraft(MessageKind.Reply, errand.Payload, [], 1)],
            Errand = errand,
            At = errand.DueAt,
            ContentVersion = "",
        };
    }
}
