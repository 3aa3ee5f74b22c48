namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>How long single texts took, in microseconds.</summary>
/// <param name="Median">Half of the texts took no longer.</param>
/// <param name="Percentile99">99 in 100 texts took no longer.</param>
/// <param name="Longest">The slowest text.</param>
public readonly record struct Latencies(double Median, double Percentile99, double Longest)
{
    /// <summary>Sorts the times; all zero when there are none.</summary>
    public static Latencies Of(IEnumerable<double> microseconds)
    {
        var sorted = microseconds.Order().ToArray();
        return sorted.Length == 0 ? default : new(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }
}
