using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>The number of a day in its month: "4", "04th", "1.º", "twenty-first", "veintinueve", "primero".</summary>
internal readonly record struct DayNumber(int End, int Value, bool IsOrdinal, bool IsWord)
{
    private static readonly WordSet Suffixes = new("st nd rd th ro do er da to vo mo no");

    public static bool TryRead(TokenText text, int at, NumberWords words, out DayNumber day)
    {
        day = default;
        if (text.IsDigits(at))
            return TryDigits(text, at, out day);
        if (!text.IsWord(at))
            return false;
        if (new OrdinalReader(text, words).TryRead(at, out var ordinal) && ordinal.Value is >= 1 and <= 31)
        {
            day = new DayNumber(ordinal.End, (int)ordinal.Value, true, true);
            return true;
        }
        if (!CardinalReader.TryRead(text, at, words, out var number) || number.Value is < 1 or > 31)
            return false;
        day = new DayNumber(number.End, (int)number.Value, false, true);
        return true;
    }

    private static bool TryDigits(TokenText text, int at, out DayNumber day)
    {
        var value = text[at].Length <= 2 ? text.Value(at) : -1;
        var end = at + 1;
        if (text.Is(end, ".") && text.Touches(end) && text.IsAny(end + 1, "º", "°"))
            end++;
        var ordinal = text.Touches(end) && (text.IsIn(end, Suffixes) || text.IsAny(end, "º", "ª", "°"));
        if (!ordinal && text.IsIn(end, Suffixes) && text.IsAny(end, "st", "nd", "rd", "th"))
            ordinal = true;
        day = new DayNumber(ordinal ? end + 1 : at + 1, value, ordinal, false);
        return value is >= 1 and <= 31 && !(at > 0 && text.Touches(at) && text.IsAny(at - 1, "$", ":"));
    }
}
