using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

internal static class SpanishNumberWords
{
    private static readonly string[] Names =
        ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte " +
         "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve").Split(' ');

    private static readonly string[] TenNames = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".Split(' ');

    private static readonly string[] HundredNames =
        "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient".Split(' ');

    private static readonly (string Stem, double Value)[] OrdinalStems =
    [
        ("primer", 1), ("segund", 2), ("tercer", 3), ("cuart", 4), ("quint", 5), ("sext", 6), ("septim", 7), ("setim", 7), ("octav", 8),
        ("noven", 9), ("decim", 10), ("undecim", 11), ("decimoprimer", 11), ("duodecim", 12), ("decimosegund", 12), ("decimotercer", 13),
        ("decimocuart", 14), ("decimoquint", 15), ("decimosext", 16), ("decimoseptim", 17), ("decimoctav", 18), ("decimonoven", 19),
        ("vigesim", 20), ("vigesimoprimer", 21), ("vigesimosegund", 22), ("trigesim", 30), ("cuadragesim", 40), ("quincuagesim", 50),
        ("sexagesim", 60), ("septuagesim", 70), ("octogesim", 80), ("nonagesim", 90), ("centesim", 100), ("ducentesim", 200),
        ("tricentesim", 300), ("cuadringentesim", 400), ("quingentesim", 500), ("sexcentesim", 600), ("septingentesim", 700),
        ("octingentesim", 800), ("noningentesim", 900), ("milesim", 1e3), ("millonesim", 1e6), ("billonesim", 1e12), ("trillonesim", 1e18),
    ];

    public static NumberWords Words { get; } = new()
    {
        IsSpanish = true,
        Cardinals = new(CardinalRows()),
        Scales = new([("mil miles", 1e3), ("millon millones", 1e6), ("millardo millardos", 1e9), ("billon billones", 1e12), ("trillon trillones", 1e18)]),
        And = new("y"),
        Point = new("coma punto"),
        Negative = new("menos"),
        Dozen = new("docena docenas dz doc"),
        One = new("un una uno"),
        Ordinals = new(OrdinalRows()),
        Denominators = new(DenominatorRows()),
        Suffixes = new([("k K", 1e3), ("M MM", 1e6), ("G B", 1e9), ("T", 1e12)]),
    };

    private static IEnumerable<(string, CardinalWord)> CardinalRows()
    {
        for (var i = 0; i < Names.Length; i++)
            yield return (Names[i], new CardinalWord(i, 0));
        yield return ("un una", new CardinalWord(1, 0));
        yield return ("veinte", new CardinalWord(20, 10));
        yield return ("veintiun veintiuna", new CardinalWord(21, 0));
        for (var i = 0; i < TenNames.Length; i++)
            yield return (TenNames[i], new CardinalWord((i + 3) * 10, 10));
        yield return ("cien", new CardinalWord(100, 1));
        yield return ("ciento", new CardinalWord(100, 100));
        for (var i = 0; i < HundredNames.Length; i++)
            yield return ($"{HundredNames[i]}os {HundredNames[i]}as", new CardinalWord((i + 2) * 100, 100));
    }

    private static IEnumerable<(string, double)> OrdinalRows()
    {
        foreach (var (stem, value) in OrdinalStems)
            yield return ($"{stem}o {stem}a {stem}os {stem}as", value);
        yield return ("primer", 1);
        yield return ("tercer", 3);
        yield return ("decimoprimer", 11);
        yield return ("decimotercer", 13);
    }

    private static IEnumerable<(string, Denominator)> DenominatorRows()
    {
        foreach (var (stem, value) in OrdinalStems)
        {
            if (value < 3 || stem is "tercer")
                continue;
            yield return ($"{stem}o {stem}a", new Denominator(value, false));
            yield return ($"{stem}os {stem}as", new Denominator(value, true));
        }
        yield return ("medio media", new Denominator(2, false));
        yield return ("medios medias", new Denominator(2, true));
        yield return ("tercio", new Denominator(3, false));
        yield return ("tercios", new Denominator(3, true));
    }
}
