namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>
/// What the safety check remembers between texts of one conversation, so that danger spread over several texts
/// ("i bought pills" … "tonight") is seen. Names of signals and times only, never the person's words.
/// </summary>
/// <param name="Signals">The signals seen lately, oldest first; bounded by the detector.</param>
public sealed record SafetyMemory(IReadOnlyList<SafetySignal> Signals)
{
    /// <summary>Nothing seen yet.</summary>
    public static SafetyMemory Empty { get; } = new([]);
}
