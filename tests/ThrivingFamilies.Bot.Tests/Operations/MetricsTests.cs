using System.Globalization;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Operations;

public sealed class MetricsTests
{
    [Theory]
    [OnEachDatabase]
    public async Task Turns_and_sends_are_counted_in_Prometheus_text(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        await line.Phone().AskAsync("hi");

        using var answer = await line.Http.GetAsync("/metrics");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(Value(text, "line_turns_total") >= 1);
        Assert.True(Value(text, "line_sends_total{result=\"Accepted\"}") >= 3);
        Assert.True(Value(text, "line_turn_seconds_count") >= 1);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), row => Assert.True(IsWellFormed(row), row));
    }

    [Fact]
    public async Task Metrics_name_nobody()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        await line.Phone().AskAsync("my secret");

        var text = await line.Http.GetStringAsync("/metrics");

        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Phone[1..], text, StringComparison.Ordinal);
    }

    private static double Value(string text, string series) =>
        text.Split('\n').Where(row => row.StartsWith(series + " ", StringComparison.Ordinal)).Select(row => double.Parse(row[(series.Length + 1)..], CultureInfo.InvariantCulture)).Single();

    private static bool IsWellFormed(string row) =>
        row.StartsWith("# HELP line_", StringComparison.Ordinal) || row.StartsWith("# TYPE line_", StringComparison.Ordinal)
        || (row.StartsWith("line_", StringComparison.Ordinal) && double.TryParse(row[(row.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture, out _));
}
