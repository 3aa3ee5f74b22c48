using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

internal static class EnglishNumberWords
{
    private static readonly string[] UnitNames =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    private static readonly string[] TenNames = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly string[] UnitOrdinals =
        ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
         "seventeenth eighteenth nineteenth").Split(' ');

    private static readonly (string, double)[] ScaleRows =
    [
        ("hundred", 100), ("thousand", 1e3), ("lakh lakhs", 1e5), ("million mln", 1e6), ("crore crores", 1e7), ("billion bln", 1e9),
        ("trillion tln", 1e12),
    ];

    public static NumberWords Words { get; } = new()
    {
        IsSpanish = false,
        Cardinals = new(CardinalRows()),
        Scales = new(ScaleRows),
        And = new("and n"),
        Point = new("point"),
        Negative = new("minus negative"),
        Dozen = new("dozen dozens doz dozs dz"),
        One = new("a an one"),
        Ordinals = new(OrdinalRows()),
        Denominators = new(DenominatorRows()),
        Suffixes = new([("k K", 1e3), ("M MM", 1e6), ("G B", 1e9), ("T", 1e12), ("bln", 1e9), ("mln", 1e6), ("tln", 1e12)]),
    };

    private static IEnumerable<(string, CardinalWord)> CardinalRows()
    {
        for (var i = 0; i < UnitNames.Length; i++)
            yield return (UnitNames[i], new CardinalWord(i, 0));
        for (var i = 0; i < TenNames.Length; i++)
            yield return (TenNames[i], new CardinalWord((i + 2) * 10, 10));
        yield return ("fourty", new CardinalWord(40, 10));
        yield return ("nought naught nil", new CardinalWord(0, 0));
    }

    private static IEnumerable<(string, double)> OrdinalRows()
    {
        for (var i = 1; i < UnitOrdinals.Length; i++)
            yield return (UnitOrdinals[i], i);
        for (var i = 0; i < TenNames.Length; i++)
            yield return (TenNames[i][..^1] + "ieth", (i + 2) * 10);
        foreach (var (words, value) in ScaleRows)
            yield return (words.Split(' ')[0] + "th", value);
    }

    private static IEnumerable<(string, Denominator)> DenominatorRows()
    {
        foreach (var (word, value) in OrdinalRows())
        {
            if (value > 2)
                yield return (word, new Denominator(value, false));
            if (value > 2)
                yield return (word + "s", new Denominator(value, true));
        }
        yield return ("firsts", new Denominator(1, true));
        yield return ("half", new Denominator(2, false));
        yield return ("halves", new Denominator(2, true));
        yield return ("quarter", new Denominator(4, false));
        yield return ("quarters", new Denominator(4, true));
    }
}
