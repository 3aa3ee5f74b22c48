namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>A message of a sample conversation.</summary>
/// <param name="IsPerson">True for the person's own.</param>
public sealed record BookTurn(bool IsPerson, string Text);
