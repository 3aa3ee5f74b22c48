namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>A national line of <c>line.yaml</c>.</summary>
/// <param name="Name">Its name in the file, in plain words.</param>
/// <param name="Ways">How it is reached, as written: <c>call</c>, <c>text</c>, …</param>
/// <param name="Checked">The day on which staff last checked it, as written; null when none is.</param>
public sealed record BookLine(string Name, IReadOnlyList<KeyValuePair<string, string>> Ways, string? Checked);
