namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Something that <c>check</c> found.</summary>
/// <param name="Rule">Which rule, by its id; <c>format</c> for what could not be read.</param>
/// <param name="Severity">Whether it must be mended.</param>
/// <param name="File">Path inside the content folder, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the file itself is missing.</param>
/// <param name="Column">1-based; 0 when the file itself is missing.</param>
/// <param name="Step">The step, phrase or part of an answer that it stands in; null at the head of a file.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Finding(string Rule, Severity Severity, string File, int Line, int Column, string? Step, string Message, string Mend);
