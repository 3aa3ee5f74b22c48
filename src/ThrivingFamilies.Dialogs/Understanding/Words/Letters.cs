namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>Folds letters so that "Pañales", "PANALES" and "pañales" compare equal: lower case, no accents, plain widths.</summary>
internal static class Letters
{
    private const int TableSize = 0x250;

    // By hand, because decomposing needs globalization data that the program does without.
    private static readonly string[] Accented =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧ", "cçćĉċč", "dďđð", "eèéêëēĕėęěȅȇȩ", "gĝğġģǥǧǵ", "hĥħȟ", "iìíîïĩīĭįıǐȉȋ", "jĵǰ", "kķǩ", "lĺļľŀł",
        "nñńņňŉǹ", "oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱ", "rŕŗřȑȓ", "sśŝşšșß", "tţťŧț", "uùúûüũūŭůűųưǔǖǘǚǜȕȗ", "wŵ", "yýÿŷȳ", "zźżžƶ", "aæ",
    ];

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
            table[code] = char.ToLowerInvariant((char)code);
        foreach (var family in Accented)
        {
            foreach (var letter in family)
                table[letter] = table[char.ToUpperInvariant(letter)] = family[0];
        }
        return table;
    }
}
