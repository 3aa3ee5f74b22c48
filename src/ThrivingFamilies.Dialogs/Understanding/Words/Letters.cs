using System.Text;

namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>Folds letters so that "Pañales", "PANALES" and "pañales" compare equal: lower case, no accents, plain widths.</summary>
internal static class Letters
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = BuildTable();

    /// <summary>The folded form of one UTF-16 unit; one unit always gives one unit.</summary>
    public static char Fold(char letter)
    {
        if (letter < TableSize)
            return Table[letter];
        return letter is >= '\uFF01' and <= '\uFF5E' ? Table[letter - 0xFEE0] : char.ToLowerInvariant(letter);
    }

    /// <summary>True for the typewriter and typographic apostrophes, which vanish inside words ("can't" reads as "cant").</summary>
    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    /// <summary>True for marks that change the look of the character before them and carry no sound (variation selectors, joiners, combining accents).</summary>
    public static bool IsInvisible(char letter) =>
        letter is >= '\u0300' and <= '\u036F' or >= '\uFE00' and <= '\uFE0F' or >= '\u200B' and <= '\u200F' or '\u00AD' or '\u2060' or '\uFEFF';

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var code = 0; code < TableSize; code++)
            table[code] = FoldSlowly((char)code);
        return table;
    }

    private static char FoldSlowly(char letter) => letter switch
    {
        'ß' => 's',
        'ø' or 'Ø' => 'o',
        'æ' or 'Æ' => 'a',
        'ı' => 'i',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' => 'd',
        _ => char.ToLowerInvariant(BaseOf(letter)),
    };

    // Compatibility forms such as the ordinal signs would turn into plain letters, so only canonical decomposition is used.
    private static char BaseOf(char letter) => letter.ToString().Normalize(NormalizationForm.FormD)[0];
}
