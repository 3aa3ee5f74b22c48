namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>What a text costs to send: carriers bill by segment. One character outside GSM-7 makes the whole text UCS-2 (3GPP TS 23.038, 23.040).</summary>
/// <param name="Encoding">How it travels.</param>
/// <param name="Segments">How many segments; an empty text counts as one.</param>
public readonly record struct SegmentCount(SmsEncoding Encoding, int Segments)
{
    /// <summary>Counts as carriers split: an escape pair (GSM-7) or what is read as one character (UCS-2) never lies across two segments.</summary>
    public static SegmentCount Of(ReadOnlySpan<char> text)
    {
        var encoding = Gsm7.Holds(text) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var (single, part) = encoding == SmsEncoding.Gsm7 ? (160, 153) : (70, 67);
        var units = 0;
        var (segments, used) = (1, 0);
        for (var at = 0; at < text.Length;)
        {
            var length = encoding == SmsEncoding.Gsm7 ? 1 : Unsplit(text[at..], part);
            var cost = encoding == SmsEncoding.Gsm7 ? Gsm7.Septets(text[at]) : length;
            units += cost;
            (segments, used) = used + cost > part ? (segments + 1, cost) : (segments, used + cost);
            at += length;
        }
        return new(encoding, units <= single ? 1 : segments);
    }

    /// <summary>The units that stay together. One that is longer than a segment is split at its surrogate pairs.</summary>
    private static int Unsplit(ReadOnlySpan<char> text, int part)
    {
        var length = System.Globalization.StringInfo.GetNextTextElementLength(text);
        return length <= part ? length : char.IsSurrogatePair(text[0], text.Length > 1 ? text[1] : '\0') ? 2 : 1;
    }
}
