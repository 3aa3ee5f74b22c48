using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>What one turn decided. Nothing has happened yet: the caller commits the session and acts on the events.</summary>
/// <param name="Session">The session to store in place of the one that came in.</param>
/// <param name="Events">What was decided, in order.</param>
public sealed record TurnResult(Session Session, IReadOnlyList<DialogEvent> Events);
