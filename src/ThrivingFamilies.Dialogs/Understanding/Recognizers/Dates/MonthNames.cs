using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Names of the months in both languages, short and long.</summary>
internal static class MonthNames
{
    private static readonly WordMap<int> Names = new(
    [
        ("january jan enero ene", 1), ("february feb febuary februrary febrero", 2), ("march mar marzo", 3), ("april apr abril abr", 4),
        ("may mayo", 5), ("june jun junio", 6), ("july jul julio", 7), ("august aug agosto ago", 8),
        ("september sep sept septiembre setiembre set", 9), ("october oct octubre", 10), ("november nov noviembre", 11),
        ("december dec diciembre dic", 12),
    ]);

    private static readonly WordSet NeverShort = new("march april may june july mayo junio julio marzo abril enero agosto");

    /// <summary>Reads a month and the full stop of its short form.</summary>
    public static IEnumerable<string> FirstWords => Names.Rows.Select(row => row.Key);

    public static bool TryRead(TokenText text, int at, out int end, out int month)
    {
        end = at + 1;
        if (!text.IsWord(at) || !Names.TryGet(text.Word(at), out month))
        {
            month = 0;
            return false;
        }
        if (text.Is(end, ".") && text.Touches(end) && text.Word(at).Length <= 4 && !text.IsIn(at, NeverShort))
            end++;
        return true;
    }
}
