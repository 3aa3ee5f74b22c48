namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>The neighbouring word is not of a set; takes no word itself.</summary>
/// <param name="set">The word set.</param>
/// <param name="before">True for the word before, false for the word after.</param>
internal sealed class AbsentNode(int set, bool before) : Node
{
    internal override ulong Step(ulong from, Window window) => from & ~(before ? window[set] << 1 : window[set]);
}
