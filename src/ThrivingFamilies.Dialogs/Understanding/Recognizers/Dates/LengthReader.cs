using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>A length of time with the words that bound it: "more than 4 days", "menos de media hora".</summary>
internal static class LengthReader
{
    public static DateTimeMatch Read(TokenText text, bool spanish, int start)
    {
        var (mod, at) = Bound(text, spanish, start);
        if (!new DurationReader(text, spanish).TryRead(at, out var duration))
            return default;
        return DateTimeMatch.Of(duration with { Start = start }, mod);
    }

    private static (string? Mod, int At) Bound(TokenText text, bool spanish, int start)
    {
        if (text.IsAny(start + 1, spanish ? "de" : "than"))
        {
            if (text.IsAny(start, spanish ? "mas" : "more"))
                return ("more", start + 2);
            if (text.IsAny(start, spanish ? "menos" : "less"))
                return ("less", start + 2);
        }
        return (null, start);
    }
}
