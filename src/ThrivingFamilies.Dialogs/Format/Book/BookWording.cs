namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>One wording in one language, with what it costs to read and to send.</summary>
/// <param name="Text">The words; an answer's slot stands in braces.</param>
/// <param name="Figure">English: Flesch-Kincaid grade. Spanish: Fernández Huerta ease. Null for labels and for what is too short to measure.</param>
/// <param name="IsEasy">True when it is within the limit for families, or not measured.</param>
/// <param name="Segments">Of the text message that it makes, choices and link included; 0 for labels and pages, which are not sent by themselves.</param>
public sealed record BookWording(string Text, double? Figure, bool IsEasy, int Segments);
