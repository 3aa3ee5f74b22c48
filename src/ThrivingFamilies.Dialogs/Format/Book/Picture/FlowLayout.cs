namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>
/// Lays a dialog out from top to bottom: blocks stand in a row after the first that leads to them, three beside each other. Ways to the
/// next row are drawn; all others are named by number, at both their ends, because lines behind cards cannot be followed.
/// </summary>
internal sealed class FlowLayout
{
    private const double CardWidth = 212;
    private const double Aside = 24;
    private const double Below = 40;
    private const double LineHeight = 13;
    private const double Head = 24;
    private const double Foot = 8;
    private const int Columns = 3;
    private const int LettersALine = 33;
    private const int MostLines = 3;

    private readonly Dialog dialog;
    private readonly string language;
    private readonly Dictionary<Block, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, int> layers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, FlowCard> cards = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, List<FlowWay>> ways = new(ReferenceEqualityComparer.Instance);

    private FlowLayout(Dialog dialog, string language) => (this.dialog, this.language) = (dialog, language);

    public static FlowPicture Of(Dialog dialog, string language)
    {
        var layout = new FlowLayout(dialog, language);
        layout.Number();
        var height = layout.Place();
        return new((Columns * CardWidth) + ((Columns - 1) * Aside), height, [.. layout.cards.Values.OrderBy(card => card.Number)], [.. layout.Arrows()]);
    }

    /// <summary>Breadth first from the start; what nothing leads to comes last.</summary>
    private void Number()
    {
        foreach (var block in dialog.Blocks.Values)
            ways[block] = [.. FlowWays.Of(block, language)];
        var open = new Queue<(Block Block, int Layer)>([(dialog.Start, 0)]);
        while (open.TryDequeue(out var next))
            if (numbers.TryAdd(next.Block, numbers.Count + 1))
            {
                layers[next.Block] = next.Layer;
                foreach (var block in Led(next.Block))
                    open.Enqueue((block, next.Layer + 1));
            }
        foreach (var block in dialog.Blocks.Values.Where(block => numbers.TryAdd(block, numbers.Count + 1)))
            layers[block] = layers.Values.Max() + 1;
    }

    private IEnumerable<Block> Led(Block from) => ways[from].Select(way => way.To?.Block).OfType<Block>().Where(block => block.Dialog == dialog);

    /// <summary>Returns the height of it all.</summary>
    private double Place()
    {
        var y = 0.0;
        foreach (var row in layers.Keys.GroupBy(block => layers[block]).OrderBy(layer => layer.Key).SelectMany(layer => layer.OrderBy(block => numbers[block]).Chunk(Columns)))
        {
            var left = (Columns - row.Length) * (CardWidth + Aside) / 2;
            for (var at = 0; at < row.Length; at++)
                cards[row[at]] = Card(row[at], left + (at * (CardWidth + Aside)), y);
            y += row.Max(block => cards[block].Height) + Below;
        }
        return y - Below + 2;
    }

    private FlowCard Card(Block block, double x, double y)
    {
        var rows = new List<FlowRow>();
        var foot = Head;
        foreach (var way in ways[block])
        {
            var row = new FlowRow(foot + LineHeight, way.Key, Lines(way), Leads(way));
            rows.Add(row);
            foot += (row.Lines.Count * LineHeight) + (way.Key.Length > 0 ? 3 : 1);
        }
        return new(numbers[block], block.Name, [.. From(block)], x, y, CardWidth, foot + Foot, rows);
    }

    private IEnumerable<int> From(Block block) => ways.Where(pair => pair.Value.Exists(way => way.To?.Block == block)).Select(pair => numbers[pair.Key]).Order();

    private string Leads(FlowWay way)
    {
        if (way.To?.Block is not { } block)
            return "";
        var where = block.Dialog == dialog ? $"{numbers[block]}" : block.Dialog.Name;
        return way.ComesBack ? $"\u2192 {where} \u21a9" : $"\u2192 {where}";
    }

    /// <summary>The last line leaves room for where it leads.</summary>
    private IReadOnlyList<string> Lines(FlowWay way)
    {
        var (lines, room) = (new List<string>(), LettersALine - (way.Key.Length > 0 ? way.Key.Length + 1 : 2));
        var words = way.To is not null && way.To.Block?.Dialog != dialog && way.To.Name == way.Words ? "" : way.Words;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room)
                lines[^1] += $" {word}";
            else
                lines.Add(word.Length <= room ? word : $"{word[..(room - 1)]}\u2026");
        if (lines.Count > MostLines)
            lines = [.. lines.Take(MostLines - 1), Shortened(lines[MostLines - 1], room)];
        if (lines.Count == 0 || (way.To is not null && lines[^1].Length + Leads(way).Length + 1 > room))
            lines.Add("");
        return lines;
    }

    private static string Shortened(string line, int room) => line.Length < room ? $"{line}\u2026" : $"{line[..(room - 1)]}\u2026";

    private IEnumerable<FlowArrow> Arrows()
    {
        var tops = cards.Values.Select(card => card.Y).Distinct().Order().ToList();
        var drawn = new List<(FlowCard From, FlowRow Row, FlowCard To)>();
        foreach (var (block, from) in cards.OrderBy(pair => pair.Value.Number))
            foreach (var (way, row) in ways[block].Zip(from.Rows))
                if (way.To?.Block is { } to && to.Dialog == dialog && tops.IndexOf(cards[to].Y) == tops.IndexOf(from.Y) + 1)
                    drawn.Add((from, row, cards[to]));
        foreach (var into in drawn.GroupBy(arrow => arrow.To))
            foreach (var (at, arrow) in into.OrderBy(arrow => arrow.From.X).Index())
                yield return Arrow(arrow.From, arrow.Row, into.Key, (at + 1.0) / (into.Count() + 1));
    }

    private static FlowArrow Arrow(FlowCard from, FlowRow row, FlowCard to, double share)
    {
        var x = to.X + (to.Width * share);
        var isRight = x >= from.X + (from.Width / 2);
        return new(isRight ? from.X + from.Width : from.X, from.Y + row.Y - 4 + ((row.Lines.Count - 1) * LineHeight), x, to.Y, isRight ? Aside : -Aside);
    }
}
