namespace ThrivingFamilies.Bench.Turns;

/// <summary>What one run of the load saw.</summary>
/// <param name="PerSecond">Acknowledged texts a second.</param>
/// <param name="Median">Milliseconds from sending to acknowledgement.</param>
/// <param name="P99">The same, for the slowest hundredth.</param>
/// <param name="Failed">Texts that were not acknowledged.</param>
internal sealed record Load(double PerSecond, double Median, double P99, int Failed);
