namespace ThrivingFamilies.Dialogs.Format;

/// <summary>FNV-1a, 32 bits: the same on every machine and in every process, unlike <see cref="object.GetHashCode"/>.</summary>
internal static class StableHash
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
