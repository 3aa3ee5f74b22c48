using ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>A child on the way: "30 weeks pregnant", "embarazada de 7 meses", "due in 3 weeks", "due in May".</summary>
internal readonly ref struct PregnancyReader(TokenText text, bool spanish, DateTime reference)
{
    /// <summary>Full term, counted from the last period.</summary>
    private const double TermWeeks = 40;

    private const double WeeksInMonth = 52.0 / 12;

    private static readonly WordSet Pregnant = new("pregnant preg prego preggo preggers pregnancy expecting embarazada embarazadas embarazo embrazada enbarazada gestacion encinta");

    private static readonly WordSet Filler = new("is im i m am about around like almost already now ya casi como de en con tengo estoy the at my with for");

    private static readonly WordSet Due = new("due expecting nace nacera nacer luz");

    public bool TryRead(int at, out AgeSpan age)
    {
        age = default;
        if (AgeNumber.TryRead(text, at, spanish, out var number) && !number.IsArticle)
            return TryCountFirst(number, out age);
        if (text.IsIn(at, Due) && TryDue(at, out age))
            return true;
        return text.IsIn(at, Pregnant) && TryPregnantFirst(at, out age);
    }

    /// <summary>"30 weeks pregnant", "30 semanas de embarazo", "28w preg".</summary>
    private bool TryCountFirst(AgeNumber number, out AgeSpan age)
    {
        age = default;
        if (!AgeUnits.TryRead(text, number.End, out var end, out var unit, out _))
            return false;
        var at = text.IsAny(end, "de", "into", "of", "in") ? end + 1 : end;
        at = text.IsAny(at, "my", "the", "mi") ? at + 1 : at;
        if (!text.IsIn(at, Pregnant))
            return false;
        age = Along(number.Start, at + 1, number.Value, unit);
        return true;
    }

    /// <summary>"pregnant 30 weeks", "embarazada de 7 meses", "pregnant".</summary>
    private bool TryPregnantFirst(int start, out AgeSpan age)
    {
        var at = start + 1;
        while (at < start + 5 && text.IsIn(at, Filler))
            at++;
        if (AgeNumber.TryRead(text, at, spanish, out var number) && !number.IsArticle && AgeUnits.TryRead(text, number.End, out var end, out var unit, out var saysAge) && !saysAge)
        {
            age = Along(start, end, number.Value, unit);
            return true;
        }
        age = new AgeSpan(start, start + 1, null) { Prenatal = true, Approximate = true };
        return true;
    }

    /// <summary>"due in 3 weeks", "due in May", "doy a luz en un mes", "due any day".</summary>
    private bool TryDue(int start, out AgeSpan age)
    {
        age = default;
        var at = text.IsAny(start + 1, "date", "back") ? start + 2 : start + 1;
        if (text.IsAny(at, "any", "cualquier"))
        {
            age = Until(start, at + 2, 0) with { Approximate = true };
            return true;
        }
        at = text.IsAny(at, "in", "en", "dentro", "is") ? at + 1 : at;
        at = text.IsAny(at, "de", "about", "like", "como", "unas", "unos", "in") ? at + 1 : at;
        if (AgeNumber.TryRead(text, at, spanish, out var number) && AgeUnits.TryRead(text, number.End, out var end, out var unit, out _))
        {
            age = Until(start, end, AgeUnits.Months(number.Value, unit));
            return true;
        }
        if (!MonthNames.TryRead(text, at, out end, out var month) || !IsUnborn(start))
            return false;
        age = Until(start, end, (month - reference.Month + 12) % 12) with { Approximate = true };
        return true;
    }

    /// <summary>Rent is due in May too.</summary>
    private bool IsUnborn(int start)
    {
        if (!text.Is(start, "due") || start == 0 || text.IsAny(start - 1, "im", "m", "am", "baby"))
            return true;
        var named = text.IsAny(start - 1, "is", "s", "date") ? start - 2 : start - 1;
        return text.IsAny(named, "baby", "bebe", "she", "twins", "'", "my") && !text.Is(named - 1, "rent");
    }

    private static AgeSpan Until(int start, int end, double months) => new(start, end, -months)
    {
        Prenatal = true,
        PregnancyWeeks = Math.Max(0, TermWeeks - months * WeeksInMonth),
    };

    private static AgeSpan Along(int start, int end, double count, AgeUnit unit)
    {
        var weeks = unit == AgeUnit.Month ? count * WeeksInMonth : unit == AgeUnit.Day ? count / 7 : count;
        return new AgeSpan(start, end, -Math.Max(0, TermWeeks - weeks) / WeeksInMonth) { Prenatal = true, PregnancyWeeks = weeks };
    }
}
