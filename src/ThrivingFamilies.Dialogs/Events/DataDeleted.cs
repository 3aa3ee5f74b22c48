namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person had everything deleted that they wrote and told. The session of this turn has forgotten it already; the service deletes the rest.</summary>
public sealed record DataDeleted : DialogEvent;
