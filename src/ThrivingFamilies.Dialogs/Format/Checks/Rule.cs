namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>A rule as reports name it.</summary>
/// <param name="Id">Stable across versions.</param>
/// <param name="What">What it asks of content, in one sentence.</param>
public sealed record Rule(string Id, string What);
