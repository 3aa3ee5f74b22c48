namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>Something that the line says, in its languages side by side.</summary>
/// <param name="Name">The step, phrase or part of an answer; a choice behind its question.</param>
/// <param name="IsLabel">True for what is chosen from, and for titles.</param>
/// <param name="ByLanguage">For each language of the book, in its order, the wordings that mean the same.</param>
public sealed record BookEntry(string Name, bool IsLabel, IReadOnlyList<IReadOnlyList<BookWording>> ByLanguage);
