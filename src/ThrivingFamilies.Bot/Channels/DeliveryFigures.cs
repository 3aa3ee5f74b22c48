using System.Diagnostics.Metrics;

namespace ThrivingFamilies.Bot.Channels;

/// <summary>What /metrics tells of the sends.</summary>
internal sealed class DeliveryFigures : IDisposable
{
    public const string MeterName = "ThrivingFamilies.Channels";

    private readonly Meter meter;
    private readonly Counter<long> sends;

    public DeliveryFigures(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        sends = meter.CreateCounter<long>("line_sends_total", description: "Tries to send, by what came of them.");
    }

    public void Tried(SendResult result) => sends.Add(1, new KeyValuePair<string, object?>("result", result.GetType().Name));

    public void Dispose() => meter.Dispose();
}
