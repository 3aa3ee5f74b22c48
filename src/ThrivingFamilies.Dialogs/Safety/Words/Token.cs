namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>One word of a text, with where it stood.</summary>
/// <param name="Word">What it was read as.</param>
/// <param name="Start">Where the person's letters begin.</param>
/// <param name="End">One past their end.</param>
/// <param name="StartsSentence">True at the start of the text and after a full stop, question or exclamation mark, or a new line.</param>
internal readonly record struct Token(Word Word, int Start, int End, bool StartsSentence);
