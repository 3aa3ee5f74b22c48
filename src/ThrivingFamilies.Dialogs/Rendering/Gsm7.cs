using System.Buffers;

namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>The default alphabet of text messages: 3GPP TS 23.038, with its extension table.</summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> Known = SearchValues.Create(Basic + Extension);
    private static readonly SearchValues<char> Extended = SearchValues.Create(Extension);

    /// <summary>True when every character is in the alphabet or its extension.</summary>
    public static bool Holds(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Known);

    /// <summary>How many septets the character takes: 2 for the extension table (an escape goes before it), else 1.</summary>
    public static int Septets(char c) => Extended.Contains(c) ? 2 : 1;
}
