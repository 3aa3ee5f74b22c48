namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>Small, stable 64-bit hashing (FNV-1a with a final mix); the same on every machine and run.</summary>
internal static class Hash
{
    /// <summary>Where hashing begins.</summary>
    public const ulong Start = 14695981039346656037UL;

    private const ulong Prime = 1099511628211UL;

    /// <summary>The hash with one more value.</summary>
    public static ulong Add(ulong hash, ulong value) => (hash ^ value) * Prime;

    /// <summary>The hash of a run of characters.</summary>
    public static ulong Of(ReadOnlySpan<char> characters)
    {
        var hash = Start;
        foreach (var character in characters)
            hash = Add(hash, character);
        return hash;
    }

    /// <summary>Spreads the bits, so that the low ones can index a table.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        hash ^= hash >> 32;
        return hash;
    }
}
