using System.Globalization;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>LINE_FAULT_KILLS=200 is the long form; LINE_FAULT_SEED repeats a run's kills and troubles.</summary>
[Collection("alone")]
public sealed class FaultTests(ITestOutputHelper output)
{
    [Theory]
    [OnEachDatabase]
    public async Task Whatever_instant_a_process_dies_at_every_acknowledged_text_is_answered_once_and_in_order(Engine engine)
    {
        await using var run = await FaultRun.StartAsync(engine, Number("LINE_FAULT_SEED", 7));

        await run.RunAsync(Number("LINE_FAULT_KILLS", 12));

        var complaints = run.Complaints();
        var texts = run.Everybody.Sum(person => person.Acknowledged.Count);
        output.WriteLine($"{engine}: {run.Kills} kills, {run.Everybody.Count} people, {texts} acknowledged texts, {run.Repeats} requests made again, {complaints.Count} complaints");
        if (complaints.Count > 0)
            await File.WriteAllTextAsync(Path.Combine(Repository.Artifacts, $"fault-run-{engine}.log"), string.Join('\n', complaints) + "\n\n" + run.Output);
        Assert.Empty(complaints);
        Assert.True(texts > run.Kills);
        Assert.DoesNotContain("+1555", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nr ", run.Output, StringComparison.Ordinal);
        Assert.All(await run.EndAsync(), code => Assert.Equal(0, code));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
