namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>A sample conversation, as the engine plays it.</summary>
public sealed record BookTalk(string Language, IReadOnlyList<BookTurn> Turns);
