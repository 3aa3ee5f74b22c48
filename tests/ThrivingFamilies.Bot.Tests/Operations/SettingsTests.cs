using ThrivingFamilies.Bot.CommandLine;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Operations;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Twilio__AccountSid", "Twilio:AccountSid", "")]
    [InlineData("Twilio__AuthToken", "Twilio:AuthToken", "")]
    [InlineData("Twilio__From", "Twilio:From", "")]
    [InlineData("Twilio__From", "Twilio:From", "555-0100")]
    [InlineData("MessagesPerSecond", "Twilio:MessagesPerSecond", "0")]
    [InlineData("Timeout", "Twilio:Timeout", "01:00:00")]
    [InlineData("Public__BaseUrl", "Public:BaseUrl", "line.example.org")]
    [InlineData("Public__BaseUrl", "Public:BaseUrl", "ftp://line.example.org")]
    [InlineData("Line__TimeZone", "Line:TimeZone", "Middle/Earth")]
    [InlineData("Storage__ConnectionString", "Storage:ConnectionString", "", "Storage:Provider", "Postgres")]
    [InlineData("TurnsPerCommit", "Storage:TurnsPerCommit", "0")]
    [InlineData("SweepEvery", "Conversations:SweepEvery", "00:00:00")]
    [InlineData("MaxAttempts", "Conversations:MaxAttempts", "0")]
    [InlineData("Lease", "Delivery:Lease", "00:00:00")]
    [InlineData("Concurrency", "Delivery:Concurrency", "0")]
    [InlineData("OldestMessage", "Operations:OldestMessage", "00:00:00")]
    [InlineData("Privacy", "Privacy:KeyRing", "")]
    public async Task A_setting_that_cannot_be_used_stops_the_start_and_is_named(string named, params string[] settings)
    {
        var error = await Record.ExceptionAsync(() => Line.StartAsync(Engine.Sqlite, With(settings)));

        Assert.NotNull(error);
        Assert.Contains(named, StartUp.Explain(error) ?? $"unexplained: {error}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Twilio:Timeout", "soon")]
    [InlineData("Delivery:Concurrency", "many")]
    [InlineData("Public:TrustedProxies:0", "the proxy")]
    public async Task A_setting_of_the_wrong_kind_is_explained_too(string setting, string value)
    {
        var error = await Record.ExceptionAsync(() => Line.StartAsync(Engine.Sqlite, With([setting, value])));

        Assert.NotNull(error);
        Assert.Contains(setting.Split(':')[1], StartUp.Explain(error) ?? $"unexplained: {error}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_of_the_settings_is_said_at_once()
    {
        var error = await Record.ExceptionAsync(() => Line.StartAsync(Engine.Sqlite, With(["Twilio:AuthToken", "", "Line:TimeZone", "Middle/Earth"])));

        var explained = error is AggregateException all ? string.Join(' ', all.InnerExceptions.Select(StartUp.Explain)) : StartUp.Explain(error!);
        Assert.Contains("Twilio__AuthToken", explained, StringComparison.Ordinal);
        Assert.Contains("Line__TimeZone", explained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_prints_what_to_mend_and_exits_with_1()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var line = new LineProcess(database.Folder, new(database.Settings()) { ["Twilio:AccountSid"] = "AC1", ["Line:TimeZone"] = "Middle/Earth" });

        line.Start();
        await line.ExitAsync();

        Assert.Equal(1, line.ExitCode);
        var said = line.Output.ReplaceLineEndings(" ");
        Assert.Contains("The line did not start.", said, StringComparison.Ordinal);
        Assert.Contains("Twilio__AuthToken", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_explained()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var settings = new Dictionary<string, string?>(database.Settings())
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = $"Host=127.0.0.1;Port={LineProcess.FreePort()};Username=line;Password=secret;Database=line;Timeout=3",
        };
        await using var line = new LineProcess(database.Folder, settings);

        line.Start();
        await line.ExitAsync();

        Assert.Equal(1, line.ExitCode);
        Assert.Contains("Storage__ConnectionString", line.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line.Output, StringComparison.Ordinal);
    }

    private static LineSetup With(string[] settings) =>
        new() { Settings = settings.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]) };
}
