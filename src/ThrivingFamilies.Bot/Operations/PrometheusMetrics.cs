using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>Gathers the line's own instruments and writes them in Prometheus' text format (version 0.0.4).</summary>
internal sealed class PrometheusMetrics : IDisposable
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);

    public PrometheusMetrics(params string[] meters)
    {
        listener.InstrumentPublished = (instrument, source) =>
        {
            if (meters.Contains(instrument.Meter.Name))
                source.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument.Name, _ => new MetricFamily(instrument, Bounds)));
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
            family.Write(text, CultureInfo.InvariantCulture);
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();
}
