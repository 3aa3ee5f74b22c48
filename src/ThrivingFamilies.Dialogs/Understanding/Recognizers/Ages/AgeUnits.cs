using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>The words and texted letters for units of age, English and Spanish together: people mix them.</summary>
internal static class AgeUnits
{
    private static readonly WordMap<AgeUnit> Plain = new(
    [
        ("year years yr yrs y ano anos anito anitos", AgeUnit.Year),
        ("month months mo mos mth mths mnth mnths m mes meses mesecito mesecitos", AgeUnit.Month),
        ("week weeks wk wks w semana semanas semanita semanitas sem", AgeUnit.Week),
        ("day days d dia dias diita diitas", AgeUnit.Day),
    ]);

    /// <summary>Words that say an age by themselves.</summary>
    private static readonly WordMap<AgeUnit> Own = new(
    [
        ("yo yos yearold yearsold yrold yrsold yearolds anito anitos", AgeUnit.Year), ("monthold monthsold moold mesecito mesecitos", AgeUnit.Month),
        ("weekold weeksold wkold semanita semanitas", AgeUnit.Week), ("dayold daysold diita diitas", AgeUnit.Day),
    ]);

    private static readonly WordSet Old = new("old olds");

    /// <summary>Reads a unit and the words that go with it ("-year-old", "y/o", "months of age", "meses de edad").</summary>
    /// <param name="saysAge">The words leave no doubt that an age is meant.</param>
    public static bool TryRead(TokenText text, int at, out int end, out AgeUnit unit, out bool saysAge)
    {
        var start = text.Is(at, "-") ? at + 1 : at;
        saysAge = Own.TryGet(text.Word(start), out unit);
        if (!saysAge && !Plain.TryGet(text.Word(start), out unit))
        {
            end = at;
            return false;
        }
        end = start + 1;
        if (text.IsAny(start, "y", "m", "w", "d", "mo") && !text.Touches(start) && text[end].Kind != TokenKind.Symbol || IsYearOld(text, start))
            return IsSpelledOut(text, start, ref end, ref saysAge) || text.Is(start, "mo");
        if (text.Is(end, ".") && text.Touches(end) && text.IsAny(start, "yr", "yrs", "mo", "mos", "wk", "wks"))
            end++;
        saysAge |= TakeOld(text, ref end) || text.IsAny(start, "mo", "mos", "yo") && text.Touches(start);
        return true;
    }

    public static double Months(double count, AgeUnit unit) => unit switch
    {
        AgeUnit.Year => count * 12,
        AgeUnit.Month => count,
        AgeUnit.Week => count * 12 / 52,
        _ => count * 12 / 365,
    };

    /// <summary>"y / o", "y o" after a number; a lone "y" is Spanish for "and".</summary>
    private static bool IsSpelledOut(TokenText text, int start, ref int end, ref bool saysAge)
    {
        if (!IsYearOld(text, start))
            return false;
        end = start + 2;
        saysAge = true;
        return true;
    }

    private static bool IsYearOld(TokenText text, int start) => text.Is(start, "y") && text.Is(start + 1, "o");

    private static bool TakeOld(TokenText text, ref int end)
    {
        var at = text.Is(end, "-") ? end + 1 : end;
        if (text.IsIn(at, Old))
            end = at + 1;
        else if (text.Is(at, "/") && text.Is(at + 1, "o"))
            end = at + 2;
        else if (text.After(at, "of", "age") is var english && english > 0)
            end = english;
        else if (text.After(at, "de", "edad") is var spanish && spanish > 0)
            end = spanish;
        else
            return false;
        return true;
    }
}
