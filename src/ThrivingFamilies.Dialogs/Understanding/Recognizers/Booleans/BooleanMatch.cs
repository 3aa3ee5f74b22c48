namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Booleans;

/// <summary>An answer found in a text: from which token, how many tokens, and how many of them count.</summary>
internal readonly record struct BooleanMatch(int Start, int Length, int Counted, bool Value);
