using System.Text;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Privacy;

/// <summary>What was texted and by whom is found in no log and in no byte of the database.</summary>
public sealed class NothingReadableTests
{
    private static readonly string[] Said =
    [
        "my husband locks me in the basement", "mi niña Xiomara no ha comido", "call me at the blue house on Tamarind Street", WatchfulDetector.Danger, "STOP", "9134447788",
    ];

    [Theory]
    [OnEachDatabase]
    public async Task Neither_logs_nor_the_database_hold_what_was_said_or_a_number(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new() });
        line.Carrier.WhenSending = Mood.First(CarrierAct.FailAfter, CarrierAct.BadNumber, CarrierAct.DropBefore, CarrierAct.HangBefore);
        for (var i = 0; i < Said.Length; i++)
            await line.Phone(Some.PhoneOf(i)).AskAsync(Said[i]);
        await line.Phone().TextAsync(WatchfulDetector.Poison);
        await line.Phone().TextAsync("hi");
        await Eventually.IsTrueAsync(() => line.Phone().Texts.Count > 2, "the last text was answered");
        await line.StopAsync();

        var dump = await line.Database.DumpAsync();
        var logs = line.Logs.Text;

        Assert.NotEmpty(dump);
        Assert.NotEmpty(logs);
        foreach (var secret in Secrets(line))
        {
            Assert.False(logs.Contains(secret, StringComparison.OrdinalIgnoreCase), $"A log line holds \"{secret}\".");
            Assert.False(Holds(dump, Encoding.UTF8.GetBytes(secret)), $"The database holds \"{secret}\" in UTF-8.");
            Assert.False(Holds(dump, Encoding.Unicode.GetBytes(secret)), $"The database holds \"{secret}\" in UTF-16.");
        }
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_phones_of_the_screen_are_sealed_too(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { IsLoopback = true, Environment = "Development" });
        using var typed = new StringContent($$"""{"from":"{{Some.Phone}}","body":"the blue house on Tamarind Street"}""", Encoding.UTF8, "application/json");
        (await line.Http.PostAsync("/try/texts", typed)).Dispose();
        await line.IdleAsync();
        await line.StopAsync();

        var dump = await line.Database.DumpAsync();

        Assert.False(Holds(dump, "Tamarind"u8.ToArray()));
        Assert.False(Holds(dump, Encoding.UTF8.GetBytes(Some.Phone[1..])));
        Assert.DoesNotContain(Some.Phone[1..], line.Logs.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Secrets(Line line) =>
    [
        .. Said.Where(text => text.Length > 4),
        WatchfulDetector.Poison,
        .. Enumerable.Range(0, Said.Length).Select(i => Some.PhoneOf(i)[1..]),
        Some.Phone[1..],
        .. line.Carrier.Messages.Select(message => message.Body[..Math.Min(20, message.Body.Length)]).Distinct(),
        FakeCarrier.AuthToken,
    ];

    private static bool Holds(byte[] dump, byte[] secret) => dump.AsSpan().IndexOf(secret) >= 0;
}
