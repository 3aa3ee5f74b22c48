using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>One instrument with all its label sets.</summary>
internal sealed class MetricFamily(Instrument instrument, double[] bounds)
{
    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly bool isHistogram = instrument is Histogram<double>;

    public string Name => instrument.Name;

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        series.GetOrAdd(Labels(tags), _ => new MetricSeries(bounds)).Record(value, isGauge: instrument.IsObservable);

    public void Write(StringBuilder text, IFormatProvider culture)
    {
        text.Append(culture, $"# HELP {Name} {instrument.Description}\n# TYPE {Name} {Kind}\n");
        foreach (var (labels, values) in series.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (isHistogram)
                values.WriteHistogram(text, Name, labels, culture);
            else
                text.Append(culture, $"{Name}{Braces(labels)} {values.Sum}\n");
        }
    }

    private string Kind => isHistogram ? "histogram" : instrument.IsObservable ? "gauge" : "counter";

    private static string Braces(string labels) => labels.Length == 0 ? "" : $"{{{labels}}}";

    // Label values are our own short names; quotes and backslashes never occur in them.
    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
            labels.Append(labels.Length > 0 ? "," : "").Append(name).Append("=\"").Append(value).Append('"');
        return labels.ToString();
    }
}
