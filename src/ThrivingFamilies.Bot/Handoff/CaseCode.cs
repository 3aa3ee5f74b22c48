namespace ThrivingFamilies.Bot.Handoff;

/// <summary>
/// Codes of cases: one letter and one or two digits. No 0 or O, 1 or I, and no letters that sound alike on the phone (B D V Z, S, G, L, Q).
/// A code is not given again for a month, so that a late "K7 ok" never reaches another family.
/// </summary>
internal static class CaseCode
{
    private const string Letters = "ACEFHJKMNPRTUWXY";
    private const string Digits = "23456789";
    private const int Short = 128; // letters by digits
    private const int Long = 1024;

    /// <summary>The n-th code to try for a case: the short ones first, scattered, so that neighbours in time look different.</summary>
    public static string Of(long seed, int attempt)
    {
        var (size, digits) = attempt < Short ? (Short, 1) : attempt < Short + Long ? (Long, 2) : (Long * 8, 3);
        var number = (int)(((seed * 37) + (attempt * 53L)) % size);
        var code = new char[digits + 1];
        code[0] = Letters[number % Letters.Length];
        number /= Letters.Length;
        for (var i = 1; i <= digits; i++, number /= Digits.Length)
            code[i] = Digits[number % Digits.Length];
        return new string(code);
    }

    /// <summary>The code that a text begins with, in capitals, and the rest of the text. Null when it begins with none.</summary>
    public static (string Code, string After)? Read(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '#' or '*' or '"' or '('))
            start++;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var code = text[start..end].ToUpperInvariant();
        return IsCode(code) ? (code, text[end..].TrimStart(' ', ':', ',', '.', '-', ';', ')', '"', '\n')) : null;
    }

    // Also what is none, such as B7 or K0, so that a slip of the finger is asked about and not sent.
    private static bool IsCode(string word) =>
        word.Length is >= 2 and <= 4 && char.IsAsciiLetter(word[0]) && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
