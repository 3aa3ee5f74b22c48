namespace ThrivingFamilies.Bot.Channels;

/// <summary>Exponential backoff with jitter, so that messages that failed together do not come back together.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="first">The pause after the first try.</param>
    /// <param name="attempt">The try that failed, from 1.</param>
    /// <param name="key">Scatters the jitter: the same message and attempt give the same pause.</param>
    public static TimeSpan After(TimeSpan first, int attempt, long key)
    {
        var full = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 30)), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(full * (0.5 + Scatter(key * 31 + attempt) / 2));
    }

    // SplitMix64's finalizer, as a number from 0 to 1.
    private static double Scatter(long key)
    {
        var bits = unchecked((ulong)key + 0x9E3779B97F4A7C15);
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return ((bits ^ (bits >> 31)) >> 11) / (double)(1UL << 53);
    }
}
