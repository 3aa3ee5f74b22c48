namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

/// <summary>A piece of a text. Words and digits are separate pieces even when they touch: "18mo" is two.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index after its last character in the text.</param>
/// <param name="FoldStart">Where its folded form begins in the folded buffer.</param>
/// <param name="FoldLength">Length of the folded form.</param>
/// <param name="Kind">Letters, digits or something else.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct Token(int Start, int End, int FoldStart, int FoldLength, TokenKind Kind, bool Spaced)
{
    public int Length => End - Start;
}
