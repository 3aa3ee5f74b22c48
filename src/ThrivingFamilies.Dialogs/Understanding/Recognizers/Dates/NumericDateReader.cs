using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Dates in digits: "5/3/18", "2002-10-09", "23.04.2022", "20161016", "11/20". English puts the month first unless it cannot.</summary>
internal readonly ref struct NumericDateReader(TokenText text, NumberWords words, DateTime reference)
{
    /// <param name="loose">A weekday stands before, so "7-6" and "7.6" are dates too.</param>
    public bool TryRead(int at, bool loose, out DateExpr date)
    {
        date = default;
        if (!text.IsDigits(at) || !StartsWell(at))
            return false;
        if (text[at].Length == 8)
            return TryCompact(at, out date);
        if (!text.IsAny(at + 1, "/", "-", ".") || !Chained(at + 1))
            return false;
        if (text.Word(at + 3).SequenceEqual(text.Word(at + 1)) && Chained(at + 3))
            return EndsWell(at + 5) && TryThree(at, out date);
        var hours = text.IsAny(at + 3, "am", "pm", "a", "p");
        loose |= text.IsAny(at - 1, words.IsSpanish ? "el" : "on");
        return (text.Is(at + 1, "/") || loose && !hours) && EndsWell(at + 3) && TryTwo(at, out date);
    }

    private bool TryCompact(int at, out DateExpr date)
    {
        var value = text.Value(at);
        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        date = Days.Full(at, at + 1, year, month, day);
        return year is >= 1900 and < 2100 && Days.Exists(year, month, day) && EndsWell(at + 1);
    }

    private bool TryThree(int at, out DateExpr date)
    {
        date = default;
        var (a, b, c) = (text.Value(at), text.Value(at + 2), text.Value(at + 4));
        if (text[at].Length == 4)
        {
            date = Days.Full(at, at + 5, a, b, c);
            return text[at + 2].Length <= 2 && text[at + 4].Length <= 2 && a >= 1500 && IsMonthDay(b, c);
        }
        if (text[at].Length > 2 || text[at + 2].Length > 2 || text[at + 4].Length is not (2 or 4) || !TryOrder(a, b, out var month, out var day))
            return false;
        date = text[at + 4].Length == 4 ? Days.Full(at, at + 5, c, month, day) : Days.ShortYear(at, at + 5, c, month, day);
        return c < 100 && text[at + 4].Length == 2 || c is >= 1500 and < 2200;
    }

    private bool TryTwo(int at, out DateExpr date)
    {
        date = default;
        if (text[at].Length > 2 || text[at + 2].Length > 2 || IsMixedFraction(at) || !TryOrder(text.Value(at), text.Value(at + 2), out var month, out var day))
            return false;
        date = Days.MonthDay(at, at + 3, month, day, reference);
        return true;
    }

    private bool TryOrder(int first, int second, out int month, out int day)
    {
        (month, day) = words.IsSpanish ? (second, first) : (first, second);
        if (!IsMonthDay(month, day))
            (month, day) = (day, month);
        return IsMonthDay(month, day);
    }

    private static bool IsMonthDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    /// <summary>"2 1/2" is two and a half.</summary>
    private bool IsMixedFraction(int at) =>
        text.Is(at + 1, "/") && (text.IsDigits(at - 1) && text.Value(at) < text.Value(at + 2) || IsPartOf(at));

    /// <summary>"1/2 hour".</summary>
    private bool IsPartOf(int at) =>
        text.Is(at, "1") && text.IsAny(at + 2, "2", "3", "4") && text.IsWord(at + 3) && !text.IsAny(at + 3, "at", "a", "and", "or", "y", "o");

    private bool Chained(int mark) => text.Touches(mark) && text.Touches(mark + 1) && text.IsDigits(mark + 1);

    private bool StartsWell(int at)
    {
        if (!text.Touches(at))
            return true;
        if (text.IsWord(at - 1) || text.IsAny(at - 1, "$", "+", "#", ":"))
            return false;
        return !(text.IsAny(at - 1, "-", "/", ".") && text.IsDigits(at - 2));
    }

    private bool EndsWell(int end) =>
        !text.Touches(end) || text.Is(end, "t") && text.IsDigits(end + 1) || !text.IsWord(end) && !text.IsAny(end, "%", "$")
        && !(text.IsAny(end, "-", "/", ".", ":") && text.IsDigits(end + 1) && text.Touches(end + 1));
}
