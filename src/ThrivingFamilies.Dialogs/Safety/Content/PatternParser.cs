using ThrivingFamilies.Dialogs.Safety.Patterns;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>
/// Reads a pattern line. <c>word</c>; <c>begin*</c>; <c>&lt;class&gt;</c>; <c>&lt;number&gt;</c> any number; <c>(a | b c)</c>; <c>x?</c> may be missing;
/// <c>..3</c> up to three words between; <c>!x</c> not followed by; <c>-x</c> not preceded by; <c>^</c> and <c>$</c> the sentence's ends.
/// </summary>
internal sealed class PatternParser(Lexicon lexicon, WordSets sets, Dictionary<string, Node> classes)
{
    private string _line = "";
    private int _at;

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line cannot be read; the message says where and what to do.</exception>
    internal Node Parse(string line)
    {
        (_line, _at) = (line, 0);
        var node = Choice();
        return _at < _line.Length ? throw Wrong("close only brackets that were opened") : node;
    }

    private Node Choice()
    {
        List<Node> options = [Sequence()];
        while (Accept('|')) options.Add(Sequence());
        return Combine(options);
    }

    private Node Sequence()
    {
        List<Node> parts = [];
        while (Peek() is not ('\0' or '|' or ')')) parts.Add(Item());
        if (parts.Count == 0) throw Wrong("write at least one word here");
        return parts.Count == 1 ? parts[0] : new SequenceNode([.. parts]);
    }

    private Node Item()
    {
        var part = Atom();
        return _at < _line.Length && _line[_at] == '?' && _at++ >= 0 ? new OptionalNode(part) : part;
    }

    private Node Atom() => Peek() switch
    {
        '(' => Group(),
        '<' => Class(),
        '.' => Gap(),
        '^' => Edge(start: true),
        '$' => Edge(start: false),
        '!' => Absent(before: false),
        '-' => Absent(before: true),
        _ => Literal(),
    };

    private Node Group()
    {
        _at++;
        var inner = Choice();
        return Accept(')') ? inner : throw Wrong("close the bracket");
    }

    private Node Class()
    {
        var end = _line.IndexOf('>', _at);
        if (end < 0) throw Wrong("end the class name with >");
        var name = _line[(_at + 1)..end];
        _at = end + 1;
        if (name == "number") return new WordNode(sets.NumberOf([WordSets.AnyNumber]));
        return classes.TryGetValue(name, out var node) ? node : throw new FormatException($"<{name}> is no class: add it to classes.yaml, above its first use, or mend the name.");
    }

    private GapNode Gap()
    {
        if (!_line.AsSpan(_at).StartsWith("..")) throw Wrong("write a gap as two dots and a number, like ..3");
        _at += 2;
        var from = _at;
        while (_at < _line.Length && char.IsAsciiDigit(_line[_at])) _at++;
        return int.TryParse(_line.AsSpan(from, _at - from), out var most) && most is > 0 and <= 20 ? new(most) : throw Wrong("give the gap a number from 1 to 20");
    }

    private EdgeNode Edge(bool start)
    {
        _at++;
        return new(start);
    }

    private AbsentNode Absent(bool before)
    {
        _at++;
        return Atom() is WordNode word ? new(word.Set, before) : throw Wrong("after ! or - write one word, or a class of single words");
    }

    private Node Literal()
    {
        var from = _at;
        while (_at < _line.Length && (char.IsLetterOrDigit(_line[_at]) || _line[_at] == '\'')) _at++;
        if (_at == from) throw Wrong($"use letters, digits and the signs of the pattern language, not \"{_line[_at]}\"");
        var folded = Lexicon.Fold(_line[from.._at]);
        if (!Accept('*', spaces: false)) return Words(folded);
        return folded.Length is >= Lexicon.ShortestPrefix and <= Lexicon.LongestPrefix
            ? new WordNode(sets.NumberOf([folded + "*"]))
            : throw Wrong("a beginning before * has 3 to 14 letters");
    }

    private Node Words(string folded)
    {
        if (lexicon.Read(folded) is not { Length: > 0 } reading) return new WordNode(sets.NumberOf([folded]));
        Node[] nodes = [.. reading.Select(w => new WordNode(sets.NumberOf([w.Text])))];
        return nodes.Length == 1 ? nodes[0] : new SequenceNode(nodes);
    }

    /// <summary>One node for several; single words become one set.</summary>
    internal Node Combine(IReadOnlyList<Node> options)
    {
        if (options.Count == 1) return options[0];
        WordNode[] words = [.. options.OfType<WordNode>()];
        List<Node> rest = [.. options.Where(o => o is not WordNode)];
        if (words.Length > 0) rest.Insert(0, new WordNode(sets.NumberOf(words.SelectMany(w => sets.WordsOf(w.Set)))));
        return rest.Count == 1 ? rest[0] : new ChoiceNode([.. rest]);
    }

    private char Peek()
    {
        while (_at < _line.Length && _line[_at] == ' ') _at++;
        return _at < _line.Length ? _line[_at] : '\0';
    }

    private bool Accept(char c, bool spaces = true)
    {
        if ((spaces ? Peek() : _at < _line.Length ? _line[_at] : '\0') != c) return false;
        _at++;
        return true;
    }

    private FormatException Wrong(string mend) => new($"At letter {_at + 1} of \"{_line}\": {mend}.");
}
