namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>The language of a text.</summary>
/// <param name="Language">BCP 47; null when nothing in the text tells.</param>
/// <param name="Certainty">0 to 1: the share of the telling words that speak for it, times how many there are (full from three on).</param>
internal readonly record struct LanguageGuess(string? Language, double Certainty);
