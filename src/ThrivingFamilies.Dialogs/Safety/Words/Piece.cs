namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Folded letters on their way to becoming a <see cref="Token"/>: known already, or still to be read.</summary>
/// <param name="From">Where the letters begin in the reader's buffer.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Start">Where they begin in the person's text.</param>
/// <param name="End">One past their end in the person's text.</param>
/// <param name="StartsSentence">See <see cref="Token.StartsSentence"/>.</param>
/// <param name="Reading">The words it stands for; null when it is no known spelling.</param>
internal readonly record struct Piece(int From, int Length, int Start, int End, bool StartsSentence, Word[]? Reading);
