namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

/// <summary>Lower case without accents, so that "Mañana", "MANANA" and "manana" are looked up alike.</summary>
internal static class Fold
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāēīōūăĕĭŏŭ";

    private const string Bare = "aaaaaaceeeeiiiinooooouuuuyyaeiouaeiou";

    private static readonly char[] Table = BuildTable();

    public static char Char(char c) => c < Table.Length ? Table[c] : c == '’' ? '\'' : char.ToLowerInvariant(c);

    /// <summary>Whether the character only modifies the one before it (an accent of its own, a joiner, a variation mark).</summary>
    public static bool IsMark(char c) => c >= '\u0300' && (c <= '\u036f' || c is '\ufe0f' or '\u200d' or '\u200b');

    public static string Text(string text)
    {
        var buffer = new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (!IsMark(c))
                buffer[length++] = Char(c);
        return new string(buffer, 0, length);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++)
            table[i] = char.ToLowerInvariant((char)i);
        // Written out: with invariant globalization the runtime does not decompose letters.
        for (var i = 0; i < Accented.Length; i++)
            table[Accented[i]] = table[char.ToUpperInvariant(Accented[i])] = Bare[i];
        return table;
    }
}
