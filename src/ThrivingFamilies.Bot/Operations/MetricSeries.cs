using System.Text;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>The measurements of one label set.</summary>
internal sealed class MetricSeries(double[] bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Length];
    private long count;

    public double Sum { get; private set; }

    public void Record(double value, bool isGauge)
    {
        lock (gate)
        {
            Sum = isGauge ? value : Sum + value;
            count++;
            for (var i = 0; i < bounds.Length; i++)
                buckets[i] += value <= bounds[i] ? 1 : 0;
        }
    }

    public void WriteHistogram(StringBuilder text, string name, string labels, IFormatProvider culture)
    {
        var before = labels.Length == 0 ? "" : labels + ",";
        var after = labels.Length == 0 ? "" : $"{{{labels}}}";
        lock (gate)
        {
            for (var i = 0; i < bounds.Length; i++)
                text.Append(culture, $"{name}_bucket{{{before}le=\"{bounds[i]}\"}} {buckets[i]}\n");
            text.Append(culture, $"{name}_bucket{{{before}le=\"+Inf\"}} {count}\n{name}_sum{after} {Sum}\n{name}_count{after} {count}\n");
        }
    }
}
