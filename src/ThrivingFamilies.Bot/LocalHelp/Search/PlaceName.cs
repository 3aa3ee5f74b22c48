using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>Towns as they are compared: small letters, no accents, no full stops, "Saint" for "St".</summary>
internal static class PlaceName
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '.' or '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(PhraseBook.Plain(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        var plain = folded.ToString().TrimEnd();
        return plain.StartsWith("st ", StringComparison.Ordinal) ? "saint " + plain[3..]
            : plain.StartsWith("ft ", StringComparison.Ordinal) ? "fort " + plain[3..]
            : plain.StartsWith("mt ", StringComparison.Ordinal) ? "mount " + plain[3..] : plain;
    }
}
