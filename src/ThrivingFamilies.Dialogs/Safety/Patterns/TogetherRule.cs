namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Signals that together are danger.</summary>
/// <param name="Name">See <see cref="Rule"/>.</param>
/// <param name="Signals">Each of them must be there; a signal may be any of several.</param>
/// <param name="Danger">What they amount to.</param>
internal sealed record TogetherRule(string Name, IReadOnlyList<IReadOnlySet<string>> Signals, DangerRule Danger) : Rule(Name);
