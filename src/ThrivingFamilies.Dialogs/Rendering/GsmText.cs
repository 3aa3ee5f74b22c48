using System.Buffers;
using System.Text;

namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>Keeps texts in the cheap alphabet of text messages (GSM 03.38) where typography alone would leave it.</summary>
public static class GsmText
{
    private static readonly SearchValues<char> Typographic = SearchValues.Create("\u2018\u2019\u201a\u201b\u2032\u201c\u201d\u201e\u2033\u00ab\u00bb\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2026\u2022\u00b7\u00a0\u2002\u2003\u2009\u202f\u200b\u2060\ufeff\t");

    /// <summary>
    /// The same text with typographic quotes, dashes, dots and spaces written plainly, when that is all that keeps it from GSM-7;
    /// unchanged otherwise, because a text that is UCS-2 anyway gains nothing.
    /// </summary>
    public static string Smart(string text)
    {
        if (text.AsSpan().IndexOfAny(Typographic) < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            Append(plain, c);
        var written = plain.ToString();
        return Gsm7.Holds(written) ? written : text;
    }

    private static void Append(StringBuilder plain, char c)
    {
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2032':
                plain.Append('\'');
                break;
            case '\u201c' or '\u201d' or '\u201e' or '\u2033' or '\u00ab' or '\u00bb':
                plain.Append('"');
                break;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2022' or '\u00b7':
                plain.Append('-');
                break;
            case '\u2026':
                plain.Append("...");
                break;
            case '\u00a0' or '\u2002' or '\u2003' or '\u2009' or '\u202f' or '\t':
                plain.Append(' ');
                break;
            case '\u200b' or '\u2060' or '\ufeff':
                break;
            default:
                plain.Append(c);
                break;
        }
    }
}
