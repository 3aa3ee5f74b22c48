namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person asked for a human worker, or a turn decided that one is needed.</summary>
/// <param name="Reason">Why, as a short name: <c>asked</c>, <c>not_understood</c>, <c>safety</c>, or the dialog's own word.</param>
/// <param name="Dialog">The dialog the person was in.</param>
/// <param name="Shared">What the person agreed to tell the worker, by the names of the answers; null as long as they have not been asked.</param>
public sealed record PersonRequested(string Reason, string Dialog, IReadOnlyDictionary<string, string>? Shared = null) : DialogEvent;
