namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The person says that an entry of the directory is wrong.</summary>
/// <param name="ServiceId">The directory's id.</param>
/// <param name="Problem">A short name: <c>number</c>, <c>closed</c>.</param>
public sealed record ListingReported(string ServiceId, string Problem) : DialogEvent;
