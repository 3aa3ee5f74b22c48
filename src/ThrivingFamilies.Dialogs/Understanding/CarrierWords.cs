using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>
/// The words that carriers reserve: a whole message, in any case, with punctuation, spaces and accents set aside.
/// Source: CTIA Messaging Principles and Twilio's default keywords, with the Spanish ones that families send. PARA ("for") is never one.
/// </summary>
public static class CarrierWords
{
    // Longer than any reserved phrase; a story that happens to begin with STOP is not a command.
    private const int LongestPhrase = 24;

    private static readonly FrozenDictionary<string, CarrierWord> Reserved = new (CarrierWord Meaning, string[] Words)[]
    {
        (CarrierWord.OptOut, ["stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out", "arret", "remove"]),
        (CarrierWord.OptOut, ["alto", "parar", "pare", "detener", "cancelar", "baja", "salir", "terminar", "no mas"]),
        (CarrierWord.OptIn, ["start", "unstop", "inicio"]),
        (CarrierWord.Help, ["help", "info", "ayuda", "auxilio"]),
    }.SelectMany(group => group.Words, (group, word) => (word, group.Meaning)).ToFrozenDictionary(pair => pair.word, pair => pair.Meaning);

    private static readonly FrozenSet<string> YesWords = new[] { "yes", "si" }.ToFrozenSet();

    /// <summary>The reserved word that this message is, or null.</summary>
    public static CarrierWord? Recognize(string text) =>
        Bare(text) is { } bare && Reserved.TryGetValue(bare, out var meaning) ? meaning : null;

    /// <summary>YES or SÍ: opts in again, but only right after an opt-out.</summary>
    public static bool IsYes(string text) => Bare(text) is { } bare && YesWords.Contains(bare);

    /// <summary>The message as words are compared; null when it is too long to be a reserved word.</summary>
    private static string? Bare(string text)
    {
        if (text.Length > 4 * LongestPhrase)
            return null;
        // Not String.Normalize: it leaves accents alone where the program runs without ICU, as ours does.
        var word = Plain.Words(text);
        return word.Length is > 0 and <= LongestPhrase ? word : null;
    }
}
