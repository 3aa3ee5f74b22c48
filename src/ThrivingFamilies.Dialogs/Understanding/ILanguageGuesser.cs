namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>Tells which language a text is written in.</summary>
internal interface ILanguageGuesser
{
    /// <summary>Never throws; a text without a clue gives a guess with no certainty.</summary>
    LanguageGuess Guess(string text);
}
