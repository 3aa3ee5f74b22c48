namespace ThrivingFamilies.Dialogs.Help;

/// <summary>What is looked for.</summary>
/// <param name="Need">A topic's name, such as <c>food</c>.</param>
/// <param name="Place">A ZIP or a town as the person wrote it; null when they would not say.</param>
/// <param name="Language">BCP 47, for names and descriptions where the directory has several.</param>
/// <param name="Facts">What else the person told that may decide who is served, by name (<c>child_age</c> in months …).</param>
/// <param name="Skip">How many of the results were shown before.</param>
/// <param name="Take">How many to give.</param>
/// <param name="At">The instant for which "open today" is told.</param>
public sealed record HelpSearch(string Need, string? Place, string Language, IReadOnlyDictionary<string, string> Facts, int Skip, int Take, DateTimeOffset At);
