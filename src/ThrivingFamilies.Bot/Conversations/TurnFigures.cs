using System.Diagnostics.Metrics;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>What /metrics tells of the turns.</summary>
internal sealed class TurnFigures : IDisposable
{
    public const string MeterName = "ThrivingFamilies.Conversations";

    private readonly Meter meter;
    private readonly Counter<long> turns;
    private readonly Counter<long> failures;
    private readonly Histogram<double> answered;

    public TurnFigures(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        turns = meter.CreateCounter<long>("line_turns_total", description: "Turns committed.");
        failures = meter.CreateCounter<long>("line_turn_failures_total", description: "Turns that threw and are tried again.");
        answered = meter.CreateHistogram<double>("line_turn_seconds", "s", "From receiving a message to the commit that holds its answer.");
    }

    public void Committed(int turned, int failed)
    {
        turns.Add(turned);
        if (failed > 0)
            failures.Add(failed);
    }

    public void Answered(TimeSpan took) => answered.Record(took.TotalSeconds);

    public void Dispose() => meter.Dispose();
}
