using ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>Reads one child's age where it is said outright: with a unit, "newborn", "turns 3 in May", "almost 4".</summary>
internal readonly ref struct ChildAgeReader(TokenText text, bool spanish, DateTime reference)
{
    private const double MostMonths = 21 * 12;

    private static readonly WordSet Almost = new("almost nearly casi pushing");

    private static readonly WordSet Turning = new("turns turning turn turned cumple cumplira cumplir cumplio cumpliendo");

    private static readonly WordSet WillBe = new("be");

    public bool TryNewborn(int at, out AgeSpan age)
    {
        var end = text.IsAny(at, "newborn", "newborns", "reciennacido", "reciennacida") ? at + 1
            : text.Is(at, "new") && text.Is(at + 1, "born") || text.Is(at, "just") && text.Is(at + 1, "born") ? at + 2
            : text.IsAny(at, "recien") && text.IsAny(at + 1, "nacido", "nacida", "nacidos", "nacidas", "nacidito", "nacidita") ? at + 2
            : text.After(at, "acaba", "de", "nacer");
        age = new AgeSpan(at, end, 0) { Approximate = true };
        return end > 0;
    }

    /// <summary>"18mo", "2 and a half years old", "2 years 3 months", "año y medio", "almost 4 months".</summary>
    public bool TryWithUnit(int at, out AgeSpan age, out bool saysAge)
    {
        age = default;
        saysAge = false;
        var start = at;
        if (text.IsIn(at, Almost))
            at++;
        if (!TryCount(at, out var number, out var end, out var unit, out saysAge))
            return false;
        var months = AgeUnits.Months(number.Value, unit);
        if (AgeNumber.TryHalf(text, end, out var halfEnd))
            (months, end) = (months + AgeUnits.Months(0.5, unit), halfEnd);
        else if (unit == AgeUnit.Year && !saysAge)
            months += AddMonths(ref end, ref saysAge);
        var almost = at > start;
        age = new AgeSpan(start, end, almost && unit == AgeUnit.Year ? months - 1 : months) { Approximate = almost };
        return months <= MostMonths;
    }

    /// <summary>"13 going on 30", "5 going on 6": the first is the age.</summary>
    public bool TryGoingOn(int at, out AgeSpan age)
    {
        age = default;
        if (!AgeNumber.TryRead(text, at, spanish, out var number) || number.IsArticle || number.Value > 21)
            return false;
        var next = text.After(number.End, "going", "on");
        if (next < 0 || !AgeNumber.TryRead(text, next, spanish, out var later))
            return false;
        age = new AgeSpan(at, later.End, number.Value * 12);
        return true;
    }

    /// <summary>"turns 3 in May": the age today, counted back from the birthday.</summary>
    public bool TryTurning(int at, out AgeSpan age)
    {
        age = default;
        var later = text.IsIn(at, WillBe) && text.IsAny(at - 1, "will", "ll", "gonna", "to");
        if (!later && !text.IsIn(at, Turning) || !AgeNumber.TryRead(text, at + 1, spanish, out var number) || number.IsArticle || number.Value > 21)
            return false;
        var end = number.End;
        var unit = AgeUnit.Year;
        if (AgeUnits.TryRead(text, end, out var unitEnd, out unit, out _))
            end = unitEnd;
        else
            unit = AgeUnit.Year;
        var happened = text.IsAny(at, "turned", "cumplio") || text.Is(at, "cumplir") && text.Is(at - 1, "de");
        var month = MonthAfter(end, out var monthEnd);
        if (later && month == 0)
            return false;
        var full = AgeUnits.Months(number.Value, unit);
        var away = month == 0 ? happened ? 0 : 1 : happened ? -((reference.Month - month + 12) % 12) : (month - reference.Month + 12) % 12;
        age = new AgeSpan(at, month == 0 ? end : monthEnd, full - away) { Approximate = !happened && month == 0 };
        return true;
    }

    /// <summary>"in May", "next month", "en mayo", "el próximo mes"; 0 when no month is said.</summary>
    private int MonthAfter(int at, out int end)
    {
        var next = text.After(at, "next", "month");
        next = next > 0 ? next : text.After(at, "el", "proximo", "mes");
        next = next > 0 ? next : text.After(at, "el", "mes", "que", "viene");
        end = next;
        if (next > 0)
            return reference.Month % 12 + 1;
        at = text.IsAny(at, "in", "on", "en", "el", "this") ? at + 1 : at;
        at = text.IsDigits(at) && text.Is(at + 1, "de") ? at + 2 : at;
        return MonthNames.TryRead(text, at, out end, out var month) ? month : 0;
    }

    private bool TryCount(int at, out AgeNumber number, out int end, out AgeUnit unit, out bool saysAge)
    {
        var half = text.IsAny(at, "half", "medio") ? text.IsAny(at + 1, "a") ? 2 : 1 : 0;
        if (half > 0 && AgeUnits.TryRead(text, at + half, out end, out unit, out saysAge))
        {
            number = new AgeNumber(at, at + half, 0.5, true);
            return unit == AgeUnit.Year;
        }
        if (AgeNumber.TryRead(text, at, spanish, out number))
            return AgeUnits.TryRead(text, number.End, out end, out unit, out saysAge);
        number = new AgeNumber(at, at, 1, true);
        var named = text.IsAny(at, "ano", "anito", "year") && AgeNumber.TryHalf(text, at + 1, out _);
        return AgeUnits.TryRead(text, at, out end, out unit, out saysAge) && named;
    }

    /// <summary>"2 years and 3 months".</summary>
    private double AddMonths(ref int end, ref bool saysAge)
    {
        var at = text.IsAny(end, "and", "y", "n", ",", "&", "con") ? end + 1 : end;
        if (!AgeNumber.TryRead(text, at, spanish, out var more) || !AgeUnits.TryRead(text, more.End, out var after, out var unit, out var says)
            || unit == AgeUnit.Year || more.Value > 12 || text.Is(end, ",") && more.Value > 11)
            return 0;
        end = after;
        saysAge |= says;
        return AgeUnits.Months(more.Value, unit);
    }
}
