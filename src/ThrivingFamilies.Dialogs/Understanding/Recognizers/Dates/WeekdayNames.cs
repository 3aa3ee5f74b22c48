using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Names of weekdays in both languages; 1 is Monday.</summary>
internal static class WeekdayNames
{
    private static readonly WordMap<int> English = new(
    [
        ("monday mondays mon", 1), ("tuesday tuesdays tue tues", 2), ("wednesday wednesdays wed weds wedsday wensday wendsday", 3),
        ("thursday thursdays thu thur thurs", 4), ("friday fridays fri", 5), ("saturday saturdays sat", 6), ("sunday sundays sun", 7),
    ]);

    private static readonly WordMap<int> Spanish = new(
    [
        ("lunes lun", 1), ("martes mar", 2), ("miercoles mie mierc mier", 3), ("jueves jue juev", 4), ("viernes vie vier", 5),
        ("sabado sabados sab", 6), ("domingo domingos dom", 7),
    ]);

    private static readonly WordSet AlsoWords = new("sun sat wed mon mar dom sab lun vie fri");

    private static readonly WordSet Introduces = new("on this next last until by every each or and through from coming past el este proximo los o y al previous week");

    private static readonly WordSet Continues = new("at a the or and el to thru through till until next from");

    public static IEnumerable<string> FirstWords => English.Rows.Concat(Spanish.Rows).Select(row => row.Key);

    public static bool TryRead(TokenText text, int at, bool spanish, out int end, out int weekday)
    {
        end = at + 1;
        weekday = 0;
        if (!text.IsWord(at) || !(spanish ? Spanish : English).TryGet(text.Word(at), out weekday))
            return false;
        if (text.IsIn(at, AlsoWords) && !InPlace(text, at))
            return false;
        if (text.Is(end, ".") && text.Touches(end) && text[at].Length <= 5 && !text.IsAny(at, "lunes"))
            end++;
        return true;
    }

    public static bool IsPlural(TokenText text, int at) => text.IsWord(at) && text.Word(at).EndsWith("days");

    /// <summary>"The sun will set": a short form needs a neighbour that makes it a day.</summary>
    private static bool InPlace(TokenText text, int at) =>
        text.IsIn(at - 1, Introduces) || at + 1 >= text.Count || !text.IsWord(at + 1) || text.IsIn(at + 1, Continues) || MonthNames.TryRead(text, at + 1, out _, out _);
}
