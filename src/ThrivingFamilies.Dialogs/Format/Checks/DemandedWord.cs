using System.Collections.Frozen;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>
/// Finds "text STOP to go on": a verb of sending, then a word that carriers reserve. What the word is really for ("text STOP to stop",
/// "HELP for help") is no mistake, nor is a word for somebody else's number ("text HOME to 741741").
/// </summary>
internal static class DemandedWord
{
    private static readonly FrozenSet<string> Verbs = new[] { "text", "send", "reply", "type", "write", "say", "answer", "manda", "mande", "envía", "envia", "envíe", "responde", "responda", "contesta", "escribe", "escriba", "textea", "textee", "pon", "di" }.ToFrozenSet();

    private static readonly FrozenSet<string> Between = new[] { "with", "the", "word", "con", "la", "palabra" }.ToFrozenSet();

    private static readonly (CarrierWord Meaning, string[] Purposes)[] Allowed =
    [
        (CarrierWord.OptOut, ["to stop", "to end", "to opt out", "to get no more", "to unsubscribe", "para parar", "para no recibir", "para dejar de recibir", "para cancelar mensajes"]),
        (CarrierWord.OptIn, ["to start", "to come back", "to get texts", "to get messages", "para volver", "para recibir"]),
        (CarrierWord.Help, ["for help", "para ayuda", "para recibir ayuda"]),
    ];

    /// <summary>The word as it is written; null when none is demanded.</summary>
    public static string? In(string text)
    {
        foreach (var sentence in text.Split(['.', '!', '?', '\n', ';']))
            if (In(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } word)
                return word;
        return null;
    }

    private static string? In(string[] words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
            if (Verbs.Contains(Bare(words[at]).ToLowerInvariant()) && Reserved(words, at + 1) is { } found && !IsMeant(words, found) && !words.Any(IsOtherNumber))
                return Bare(words[found]);
        return null;
    }

    /// <summary>Where the reserved word stands, behind "with" or "the word" if any.</summary>
    private static int? Reserved(string[] words, int from)
    {
        var at = from;
        while (at < words.Length - 1 && Between.Contains(Bare(words[at]).ToLowerInvariant()))
            at++;
        var word = Bare(words[at]);
        var isReserved = CarrierWords.Recognize(word) is not null || CarrierWords.IsYes(word);
        return isReserved && (IsLoud(words[at]) || IsFollowedByPurpose(words, at)) ? at : null;
    }

    private static bool IsLoud(string written) => Bare(written) is var word && (word.All(char.IsUpper) || written[0] is '"' or '\'' or '\u201c' or '\u00ab');

    private static bool IsFollowedByPurpose(string[] words, int at) => at + 1 < words.Length && Bare(words[at + 1]) is "to" or "for" or "para" or "if" or "si";

    private static bool IsMeant(string[] words, int at)
    {
        var meaning = CarrierWords.Recognize(Bare(words[at]));
        var after = Plain.Words(string.Join(' ', words.Skip(at + 1)));
        return Allowed.Any(allowed => allowed.Meaning == meaning && allowed.Purposes.Any(purpose => after.StartsWith(Plain.Words(purpose), StringComparison.Ordinal)));
    }

    /// <summary>A short code or a line of three digits, other than those that are only called.</summary>
    private static bool IsOtherNumber(string word) => Bare(word) is { Length: 3 or 5 or 6 } number && number.All(char.IsAsciiDigit) && number is not ("911" or "211");

    private static string Bare(string word) => word.Trim('"', '\'', ',', ':', '(', ')', '\u201c', '\u201d', '\u00ab', '\u00bb', '\u00bf', '\u00a1');
}
