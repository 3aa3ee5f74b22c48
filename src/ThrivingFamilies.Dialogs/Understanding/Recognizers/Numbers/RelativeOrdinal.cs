using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>An ordinal that counts from where one is, or from the end.</summary>
internal readonly record struct RelativeOrdinal(int Start, int End, int Offset, bool FromEnd)
{
    private static readonly WordMap<(int Offset, bool FromEnd)> English = new(
    [
        ("next following", (1, false)), ("previous preceding", (-1, false)), ("current", (0, false)), ("last", (0, true)),
        ("penultimate", (-1, true)),
    ]);

    private static readonly WordMap<(int Offset, bool FromEnd)> Spanish = new(
    [
        ("siguiente siguientes proximo proxima proximos proximas", (1, false)), ("anterior anteriores previo previa previos previas", (-1, false)),
        ("actual actuales", (0, false)), ("ultimo ultima ultimos ultimas", (0, true)), ("penultimo penultima penultimos penultimas", (-1, true)),
        ("antepenultimo antepenultima", (-2, true)),
    ]);

    private static readonly WordMap<int> Counts = new([("next second", 1), ("third", 2), ("fourth", 3), ("fifth", 4)]);

    public static bool TryRead(TokenText text, int at, bool spanish, out RelativeOrdinal found)
    {
        found = default;
        if (!text.IsWord(at))
            return false;
        return spanish ? TrySpanish(text, at, out found) : TryEnglish(text, at, out found);
    }

    public Dictionary<string, object?> Resolution()
    {
        var offset = Offset.ToString(CultureInfo.InvariantCulture);
        var anchor = FromEnd ? "end" : "current";
        return new(3) { ["offset"] = offset, ["relativeTo"] = anchor, ["value"] = anchor + (Offset < 0 ? offset : "+" + offset) };
    }

    private static bool TryEnglish(TokenText text, int at, out RelativeOrdinal found)
    {
        var counted = text.Is(at, "the") && !text.Is(at + 1, "next") ? at + 1 : at;
        if (Counts.TryGet(text.Word(counted), out var fromEnd) && text.Is(counted + 1, "to") && text.IsAny(counted + 2, "last", "the"))
        {
            var end = text.Is(counted + 2, "last") ? counted + 3 : text.After(counted + 2, "the", "last");
            found = new RelativeOrdinal(at, end, -fromEnd, true);
            return end > 0;
        }
        found = default;
        if (!English.TryGet(text.Word(at), out var row))
            return false;
        found = new RelativeOrdinal(at, text.Is(at + 1, "one") ? at + 2 : at + 1, row.Offset, row.FromEnd);
        return true;
    }

    private static bool TrySpanish(TokenText text, int at, out RelativeOrdinal found)
    {
        var before = text.Is(at, "antes") ? at + 1 : text.Is(at, "anterior") ? at + 1 : -1;
        if (before > 0 && text.IsAny(before, "del", "al", "de"))
        {
            var last = text.IsAny(before + 1, "la", "el") ? before + 2 : before + 1;
            if (text.IsAny(last, "ultimo", "ultima"))
            {
                found = new RelativeOrdinal(at, last + 1, -1, true);
                return true;
            }
        }
        found = default;
        if (!Spanish.TryGet(text.Word(at), out var row))
            return false;
        found = new RelativeOrdinal(at, at + 1, row.Offset, row.FromEnd);
        return true;
    }
}
