namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>A weak sign of danger in an earlier text.</summary>
/// <param name="Name">The signal's name in <c>dialogs/safety/</c>, e.g. <c>means</c>.</param>
/// <param name="At">When it was seen.</param>
public sealed record SafetySignal(string Name, DateTimeOffset At);
