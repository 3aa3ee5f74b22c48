namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>Tells which language a text is written in.</summary>
public interface ILanguageGuesser
{
    /// <summary>BCP 47: <c>en</c> or <c>es</c>, for a mixed text the one that carries more of it; null when the text does not tell (numbers, emoji, "ok").</summary>
    string? Guess(string text);
}
