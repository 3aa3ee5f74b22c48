using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Operations;

public sealed class GracefulStopTests
{
    [Theory]
    [OnEachDatabase]
    public async Task A_stop_under_load_loses_nothing_that_was_acknowledged(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new MovableClock(Some.Now);
        await using var carrier = await FakeCarrier.StartAsync(clock);
        var acknowledged = new List<string>();
        await using (var first = await Line.StartAsync(engine, new() { Database = database, Carrier = carrier, Clock = clock }))
        {
            var texting = Enumerable.Range(0, 40).Select(n => TextAsync(first, Some.PhoneOf(n), acknowledged)).ToArray();
            await Eventually.IsTrueAsync(() => carrier.Messages.Count > 5, "answers are on their way");
            await first.StopAsync();
            await Task.WhenAll(texting);
        }

        await using var second = await Line.StartAsync(engine, new() { Database = database, Carrier = carrier, Clock = clock });
        await second.IdleAsync();

        Assert.NotEmpty(acknowledged);
        Assert.Equal(acknowledged.Count, await second.CountAsync("inbox", "state = 1"));
        foreach (var phone in acknowledged)
        {
            var texts = carrier.To(phone).Select(message => message.Body).ToArray();
            Assert.Equal((await second.OutboxAsync(phone)).Select(row => row.Text), texts);
            Assert.NotEmpty(texts);
        }
        Assert.Equal(0, await second.CountAsync("outbox", "attempts > 1")); // claims were released or settled, not left to run out
    }

    [Fact]
    public async Task Told_to_stop_the_program_ends_by_itself_with_0()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var line = new LineProcess(database.Folder, database.Settings());
        await line.StartAndWaitAsync();

        await line.TerminateAsync();

        Assert.Equal(0, line.ExitCode);
    }

    private static async Task TextAsync(Line line, string number, List<string> acknowledged)
    {
        try
        {
            if (await line.Phone(number).TextAsync("hi") != System.Net.HttpStatusCode.OK)
                return;
        }
        catch (HttpRequestException)
        {
            return; // the line no longer listens: not acknowledged
        }
        lock (acknowledged)
            acknowledged.Add(number);
    }
}
