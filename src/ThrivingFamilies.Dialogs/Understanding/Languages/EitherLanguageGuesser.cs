namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>Asks a second guesser when the first cannot tell.</summary>
internal sealed class EitherLanguageGuesser(ILanguageGuesser first, ILanguageGuesser second) : ILanguageGuesser
{
    public string? Guess(string text) => first.Guess(text) ?? second.Guess(text);
}
