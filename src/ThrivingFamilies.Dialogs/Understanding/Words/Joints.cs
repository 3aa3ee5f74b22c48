using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>Folded words that join one need to the next ("no food <b>and</b> no lights").</summary>
internal static class Joints
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "and", "also", "plus", "but", "then", "or", "cause", "because", "so", "with",
        "y", "e", "tambien", "ademas", "pero", "mas", "aparte", "luego", "porque", "ni",
    }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the word joins.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
