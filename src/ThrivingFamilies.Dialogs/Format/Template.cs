using System.Text;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>
/// One wording in one language. <c>{name}</c> stands for what the person answered, <c>{name|other words}</c> gives the words for
/// when they did not; <c>{line.…}</c> was filled from <c>line.yaml</c> when the content was read.
/// </summary>
internal sealed class Template
{
    /// <summary>How deep values of <c>line.yaml</c> may name each other.</summary>
    private const int Deepest = 4;

    private readonly Piece[] pieces;

    private Template(string source, Place place, Piece[] pieces) =>
        (Source, Place, this.pieces, Key) = (source, place, pieces, StableHash.Of(source));

    public string Source { get; }

    public Place Place { get; }

    /// <summary>Recognizes this wording in a session, also after a restart.</summary>
    public int Key { get; }

    /// <summary>The answers that it speaks of.</summary>
    public IEnumerable<string> Names => pieces.Where(piece => piece.Name is not null).Select(piece => piece.Name!);

    public static Template Parse(string text, Place place, Func<string, string?> line, Problems problems)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return new(text, place, [new(null, text)]);
        var pieces = new List<Piece>();
        Read(text, place, line, problems, pieces, 0);
        return new(text, place, Join(pieces));
    }

    /// <summary>Stands in for words that are missing.</summary>
    public static Template Empty(Place place) => new("", place, [new(null, "")]);

    public string Fill(Func<string, string?> value)
    {
        if (pieces.Length == 1 && pieces[0].Name is null)
            return pieces[0].Text;
        var filled = new StringBuilder();
        foreach (var piece in pieces)
            if (piece.Name is null)
                filled.Append(piece.Text);
            else
                Append(filled, value(piece.Name) ?? piece.Text);
        return filled.ToString();
    }

    /// <summary>What begins a sentence is written with a capital.</summary>
    private static void Append(StringBuilder filled, string words)
    {
        var begins = filled.Length == 0 || (filled.Length > 1 && filled[^1] is ' ' or '\n' && filled[^2] is '.' or '!' or '?');
        if (begins && words.Length > 0)
            filled.Append(char.ToUpperInvariant(words[0])).Append(words, 1, words.Length - 1);
        else
            filled.Append(words);
    }

    private static void Read(string text, Place place, Func<string, string?> line, Problems problems, List<Piece> pieces, int depth)
    {
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            var close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
                break;
            pieces.Add(new(null, rest[..open].ToString()));
            Slot(rest.Slice(open + 1, close - 1).ToString(), place, line, problems, pieces, depth);
            rest = rest[(open + close + 1)..];
        }
        pieces.Add(new(null, rest.ToString()));
    }

    /// <summary>A text of <c>line.yaml</c> may name answers and other values of it in turn.</summary>
    private static void Slot(string slot, Place place, Func<string, string?> line, Problems problems, List<Piece> pieces, int depth)
    {
        var bar = slot.IndexOf('|', StringComparison.Ordinal);
        var (name, otherwise) = bar < 0 ? (slot.Trim(), "") : (slot[..bar].Trim(), slot[(bar + 1)..]);
        if (!name.StartsWith("line.", StringComparison.Ordinal))
            pieces.Add(new(name, otherwise));
        else if (line(name[5..]) is not { } value)
            problems.Add(place, $"{{{name}}} is not in line.yaml.", $"Add \"{name[5..]}\" to dialogs/line.yaml, or mend the name.");
        else if (depth == Deepest)
            problems.Add(place, $"{{{name}}} of line.yaml names itself.", "Write its words out.");
        else
            Read(value, place, line, problems, pieces, depth + 1);
    }

    private static Piece[] Join(List<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces)
            if (piece.Name is null && joined.Count > 0 && joined[^1].Name is null)
                joined[^1] = new(null, joined[^1].Text + piece.Text);
            else
                joined.Add(piece);
        return [.. joined.Where(piece => piece.Name is not null || piece.Text.Length > 0 || joined.Count == 1)];
    }

    /// <param name="Name">The answer that it stands for; null for plain words.</param>
    /// <param name="Text">The words, or what is said when there is no such answer.</param>
    private readonly record struct Piece(string? Name, string Text);
}
