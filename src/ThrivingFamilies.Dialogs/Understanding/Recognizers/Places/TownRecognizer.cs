using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Places;

/// <summary>
/// Towns by name, from a list that the service brings (its directory knows the towns it serves). Accents, case and a missing
/// space or full stop do not matter. The longest name wins. Resolution: <c>town</c>, as the list writes it.
/// </summary>
public sealed class TownRecognizer : IRecognizer
{
    private readonly Dictionary<string, string> _towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;
    private readonly int _longestKey;

    /// <param name="towns">Names as they should be shown.</param>
    public TownRecognizer(IEnumerable<string> towns)
    {
        foreach (var town in towns)
        {
            var tokens = new TokenText(town);
            var key = string.Concat(Enumerable.Range(0, tokens.Count).Where(at => tokens[at].Kind != TokenKind.Symbol).Select(at => Long(tokens.Word(at)).ToString()));
            if (key.Length == 0)
                continue;
            _towns.TryAdd(key, town);
            _longest = Math.Max(_longest, tokens.Count + 1);
            _longestKey = Math.Max(_longestKey, key.Length);
        }
        _lookup = _towns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc />
    public string Kind => "town";

    /// <inheritdoc />
    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var found = new List<Entity>();
        var key = new char[_longestKey];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!TryTown(tokens, at, key, out var end, out var town))
                continue;
            found.Add(tokens.Entity(Kind, at, end, new Dictionary<string, object?>(1) { ["town"] = town }));
            at = end - 1;
        }
        return found;
    }

    private bool TryTown(TokenText tokens, int start, char[] key, out int end, out string town)
    {
        var length = 0;
        end = start;
        town = "";
        if (tokens[start].Kind == TokenKind.Symbol)
            return false;
        for (var at = start; at < tokens.Count && at < start + _longest; at++)
        {
            if (tokens[at].Kind == TokenKind.Symbol)
            {
                if (!tokens.IsAny(at, ".", "-", "'"))
                    break;
                continue;
            }
            var word = Long(tokens.Word(at));
            if (length + word.Length > key.Length)
                break;
            word.CopyTo(key.AsSpan(length));
            length += word.Length;
            if (_lookup.TryGetValue(key.AsSpan(0, length), out var known))
                (end, town) = (at + 1, known);
        }
        return end > start;
    }

    /// <summary>"St. Paul" is "Saint Paul", "Ft Worth" is "Fort Worth".</summary>
    private static ReadOnlySpan<char> Long(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ft" => "fort",
        "mt" => "mount",
        _ => word,
    };
}
