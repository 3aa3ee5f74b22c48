using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>A year in digits or words: "2019", "nineteen eighty six", "dos mil dieciocho".</summary>
internal static class YearReader
{
    public static bool TryRead(TokenText text, int at, NumberWords words, out int end, out int year)
    {
        end = at + 1;
        year = 0;
        if (text.IsDigits(at))
        {
            year = text[at].Length == 4 ? text.Value(at) : -1;
            return year is >= 1500 and < 2200 && !(text.Touches(end) && (text.IsWord(end) || text.Is(end, ":")));
        }
        if (!text.IsWord(at) || !CardinalReader.TryRead(text, at, words, out var first))
            return false;
        end = first.End;
        year = (int)Math.Min(first.Value, 9999);
        if (year is >= 1500 and < 2200)
            return true;
        if (words.IsSpanish || year is < 15 or > 21 || first.End - first.Start > 2 || !CardinalReader.TryRead(text, end, words, out var rest) || rest.Value is < 10 or > 99)
            return false;
        end = rest.End;
        year = year * 100 + (int)rest.Value;
        return true;
    }
}
