using ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Places;

/// <summary>
/// US ZIP codes of five or nine digits. Resolution: <c>zip</c> (five digits) and, of nine, <c>plus4</c>.
/// Prices, years of income, house numbers with a street, pieces of a phone number and counted things are none.
/// </summary>
internal sealed class ZipRecognizer : IRecognizer
{
    private static readonly WordSet Counted = new(
        "dollars dollar bucks usd dolares pesos people personas miles millas steps pasos calories calorias k per a months years anos meses days dias hours horas hrs " +
        "percent followers points a puntos minutes minutos st street ave avenue rd road blvd lane ln drive dr calle avenida apt hwy highway way court ct");

    private static readonly WordSet NotZip = new("case account ref code pin id ssn hwy highway route po box order number caso cuenta codigo numero ticket earn make gano $ apt extension ext");

    private static readonly WordSet Zip = new("zip zipcode postal cp");

    private static readonly PhoneRecognizer Phones = new();

    public string Kind => "zip";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var found = new List<Entity>();
        IReadOnlyList<Entity>? phones = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsZip(tokens, at, out var end))
                continue;
            phones ??= Phones.Recognize(text, language, reference);
            if (!IsPieceOf(phones, tokens[at].Start, tokens[end - 1].End - 1))
                found.Add(tokens.Entity(Kind, at, end, Resolution(tokens, at, end)));
            at = end - 1;
        }
        return found;
    }

    private static bool IsPieceOf(IReadOnlyList<Entity> phones, int start, int last)
    {
        foreach (var phone in phones)
            if (phone.Start <= start && last <= phone.End && phone.End - phone.Start > last - start)
                return true;
        return false;
    }

    private static bool IsZip(TokenText tokens, int at, out int end)
    {
        end = at + 1;
        if (!tokens.IsDigits(at) || tokens.Touches(at) && (tokens.IsWord(at - 1) || tokens.IsAny(at - 1, "$", "-", ".", "/", "+", "#", "€", ",")))
            return false;
        var length = tokens[at].Length;
        if (length == 9)
            return AfterZip(tokens, at) && EndsWell(tokens, end);
        if (length != 5 || tokens.Is(at, "00000"))
            return false;
        if (tokens.Is(at + 1, "-") && tokens.IsDigits(at + 2) && tokens[at + 2].Length == 4 && tokens.Touches(at + 1) && tokens.Touches(at + 2))
            end = at + 3;
        if (AfterZip(tokens, at))
            return EndsWell(tokens, end);
        return EndsWell(tokens, end) && !tokens.IsIn(end, Counted) && !IsStreet(tokens, end) && !tokens.IsIn(at - 1, NotZip)
            && !(tokens.Is(at - 1, "$") || tokens.Is(at - 1, "#"));
    }

    private static bool AfterZip(TokenText tokens, int at)
    {
        for (var back = at - 1; back >= at - 4; back--)
            if (tokens.IsIn(back, Zip))
                return true;
        return false;
    }

    /// <summary>"12345 Main Street": a house number.</summary>
    private static bool IsStreet(TokenText tokens, int end) =>
        tokens.IsWord(end) && tokens.IsAny(end + 1, "st", "street", "ave", "avenue", "rd", "road", "blvd", "lane", "ln", "drive", "dr", "way", "court", "ct", "pl", "place");

    private static bool EndsWell(TokenText tokens, int end)
    {
        if (!tokens.Touches(end))
            return true;
        if (tokens.IsWord(end) || tokens.IsAny(end, "/", "%", ":", "$", "+"))
            return false;
        return !(tokens.IsAny(end, "-", ".", ",") && tokens.IsDigits(end + 1) && tokens.Touches(end + 1));
    }

    private static Dictionary<string, object?> Resolution(TokenText tokens, int at, int end)
    {
        var digits = tokens.Word(at).ToString();
        var plus4 = digits.Length == 9 ? digits[5..] : end > at + 1 ? tokens.Word(at + 2).ToString() : null;
        var resolution = new Dictionary<string, object?>(2) { ["zip"] = digits[..5] };
        if (plus4 is not null)
            resolution["plus4"] = plus4;
        return resolution;
    }
}
