using System.Globalization;

namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>Brings a letter of any dress (accents, capitals, full width, mathematical, look-alikes) to plain a–z.</summary>
internal static class Letters
{
    /// <summary>Stands for a character that separates nothing: a combining mark, a joiner, an apostrophe.</summary>
    internal const char Nothing = '\0';

    /// <summary>Stands for a mark inside or between words.</summary>
    internal const char Mark = '-';

    /// <summary>Stands for the end of a sentence.</summary>
    internal const char Stop = '.';

    private const string LatinOne = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

    // Cyrillic and Greek letters that pass for Latin ones.
    private const string LookAlikes = "аaеeоoрpсcхxуyіiкkмmтtнhвbАaЕeОoРpСcХxУyІiКkМmТtНhВbαaεeοoιiκkνvτtυuρp";

    /// <summary>A lower-case letter, a digit, a space, or one of the marks above.</summary>
    internal static char Fold(char c)
    {
        if (c < 128) return FoldAscii(c);
        if (c is >= '\u00C0' and <= '\u00FF') return LatinOne[c - '\u00C0'];
        if (c is >= '\uFF01' and <= '\uFF5E') return FoldAscii((char)(c - 0xFEE0));
        if (c is >= '\u24B6' and <= '\u24E9') return (char)('a' + ((c - 0x24B6) % 26));
        return FoldRare(c);
    }

    /// <summary>Letters that lie beyond the first plane: bold, italic and script alphabets; <see cref="Mark"/> for anything else.</summary>
    internal static char Fold(int codePoint) => codePoint switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((codePoint - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + (codePoint - 0x1F130)),
        >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 => Nothing,
        _ => Mark,
    };

    private static char FoldAscii(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '`' => Nothing,
        '\n' or '\r' => '\n',
        <= ' ' => ' ',
        '.' or '!' or '?' or ';' => Stop,
        '@' or '$' => c,
        _ => Mark,
    };

    private static char FoldRare(char c)
    {
        var twin = LookAlikes.IndexOf(c, StringComparison.Ordinal);
        if (twin >= 0 && twin % 2 == 0) return LookAlikes[twin + 1];
        if (c is >= '\u0100' and <= '\u017F') return LatinExtended(c);
        if (c is '\u2018' or '\u2019' or '\u00B4' or '\u02BC' or '\u00AD') return Nothing;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Nothing,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            _ => c is '\u2026' ? Mark : char.IsLetter(c) ? Mark : c is '\u061F' or '\u3002' ? Stop : Mark,
        };
    }

    // U+0100–U+017F in order, one plain letter each.
    private static char LatinExtended(char c) =>
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"[c - 0x100];
}
