using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Names of the parts of a day and the hours they span.</summary>
internal static class DayParts
{
    private static readonly WordMap<DayPart> English = new(
    [
        ("morning mornings mornin", DayPart.Morning), ("afternoon afternoons aft", DayPart.Afternoon), ("evening evenings eve", DayPart.Evening),
        ("night nights nite", DayPart.Night), ("daytime", DayPart.Daytime),
    ]);

    private static readonly WordMap<DayPart> Spanish = new(
    [
        ("madrugada", DayPart.Dawn), ("manana mananita manna", DayPart.Morning), ("tarde tardes tardecita", DayPart.Evening), ("noche noches nochecita", DayPart.Night),
        ("mediodia", DayPart.Afternoon),
    ]);

    public static (double From, double To) Hours(DayPart part) => part switch
    {
        DayPart.Dawn => (4, 8),
        DayPart.Morning => (8, 12),
        DayPart.Afternoon => (12, 16),
        DayPart.Evening => (16, 20),
        DayPart.Night => (20, 24),
        _ => (8, 18),
    };

    /// <summary>The bare name: "morning", "tarde".</summary>
    public static bool TryName(TokenText text, int at, bool spanish, out int end, out DayPart part)
    {
        end = at + 1;
        part = DayPart.None;
        return text.IsWord(at) && (spanish ? Spanish : English).TryGet(text.Word(at), out part);
    }

    /// <summary>With its preposition: "in the morning", "early morning", "por la tarde", "de la noche".</summary>
    public static bool TryPhrase(TokenText text, int start, bool spanish, out int end, out DayPart part)
    {
        var at = start;
        if (spanish)
        {
            if (!text.IsAny(at, "de", "por", "en", "a", "esta"))
                return No(out end, out part);
            at = text.Is(at, "esta") ? at + 1 : text.IsAny(at + 1, "la", "las") ? at + 2 : at + 1;
            return TryName(text, at, true, out end, out part) && (text.IsAny(at - 1, "la", "las", "esta") || part == DayPart.Dawn);
        }
        var prepared = text.IsAny(at, "in", "at", "during") && (text.IsAny(at + 1, "the") || text.Is(at, "at"));
        at = prepared ? text.Is(at + 1, "the") ? at + 2 : at + 1 : text.Is(at, "this") ? at + 1 : at;
        at = text.IsAny(at, "early", "late") ? at + 1 : at;
        return TryName(text, at, false, out end, out part) && at > start || text.Is(start, "early") && at > start && end > at;
    }

    /// <summary>Right after a day: "tomorrow morning", "monday in the evening", "mañana por la tarde", "lunes en la noche".</summary>
    public static bool TryReadAfterDay(TokenText text, int at, bool spanish, out int end, out DayPart part)
    {
        if (!spanish && TryName(text, at, false, out end, out part))
            return true;
        if (spanish && text.IsAny(at, "tarde", "noche", "tempranito") && TryName(text, at, true, out end, out part))
            return true;
        return TryPhrase(text, at, spanish, out end, out part) && !text.IsAny(at, "this", "esta");
    }

    private static bool No(out int end, out DayPart part)
    {
        (end, part) = (0, DayPart.None);
        return false;
    }
}
