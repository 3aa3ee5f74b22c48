namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>A rule that matched.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">Its first word's place in the text.</param>
/// <param name="End">One past its last word's place.</param>
internal readonly record struct Hit(Rule Rule, int First, int End)
{
    /// <summary>True when both speak of at least one common word.</summary>
    internal bool Shares(Hit other) => First < other.End && other.First < End;
}
