namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>A word that the safety content knows.</summary>
/// <param name="text">Folded: a–z and digits only.</param>
internal sealed class Word(string text)
{
    /// <summary>The folded spelling.</summary>
    internal string Text { get; } = text;

    /// <summary>The word sets of the patterns that this word belongs to.</summary>
    internal int[] Sets { get; set; } = [];

    /// <summary>Its kind, else the first word class that lists it, else the word itself. The second opinion generalises by it.</summary>
    internal string Kind { get; set; } = text;

    /// <summary>True when a kind lists it: such words are also learned in pairs, however far apart.</summary>
    internal bool Grouped { get; set; }

    /// <summary>True when its kind may speak of danger.</summary>
    internal bool Grave { get; set; }

    /// <summary>True when its kind often goes with texts that are not about danger now.</summary>
    internal bool Calm { get; set; }

    /// <summary>How often the content uses it; among several readings of a misspelling the commoner wins.</summary>
    internal int Uses { get; set; }

    /// <summary>True when a pattern asks for this very word: such words are found through misspellings first.</summary>
    internal bool InPatterns { get; set; }

    public override string ToString() => Text;
}
