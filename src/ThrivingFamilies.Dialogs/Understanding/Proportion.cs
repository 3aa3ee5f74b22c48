namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>So many out of so many, with the interval in which the true share lies 19 times in 20.</summary>
/// <param name="Count">How many.</param>
/// <param name="Total">Out of how many.</param>
public readonly record struct Proportion(int Count, int Total)
{
    // The normal deviate of a two-sided 95 % interval.
    private const double Deviate = 1.959964;

    /// <summary>The share, from 0 to 1; 0 of nothing.</summary>
    public double Share => Total == 0 ? 0 : (double)Count / Total;

    /// <summary>The lower end of the Wilson score interval (Wilson, 1927).</summary>
    public double Low => Total == 0 ? 0 : Math.Max(0, Middle - HalfWidth);

    /// <summary>The upper end of the Wilson score interval.</summary>
    public double High => Total == 0 ? 1 : Math.Min(1, Middle + HalfWidth);

    private double Spread => 1 + (Deviate * Deviate / Total);

    private double Middle => (Share + (Deviate * Deviate / (2 * Total))) / Spread;

    private double HalfWidth =>
        Deviate * Math.Sqrt((Share * (1 - Share) / Total) + (Deviate * Deviate / (4.0 * Total * Total))) / Spread;

    /// <summary>Counts the items that fulfil the condition.</summary>
    public static Proportion Of<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => new(items.Count(holds), items.Count);

    /// <summary>As <c>0.938 (0.929-0.946) of 3000</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Share:0.000} ({Low:0.000}-{High:0.000}) of {Total}");
}
