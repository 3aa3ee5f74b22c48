using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>
/// Ages of children as people text them: "18mo", "kids are 2 and 5", "turns 3 in May", "añito y medio", "30 semanas de embarazo".
/// Resolution: <c>months</c> (double; negative before birth, null when only the pregnancy is known), <c>stage</c>
/// (<c>child</c> or <c>prenatal</c>), <c>approximate</c> (bool), and where said <c>monthsTo</c> (upper end of a range) and
/// <c>pregnancyWeeks</c>. A bare number counts when a child is spoken of or nothing else is in the text.
/// </summary>
internal sealed class ChildAgeRecognizer : IRecognizer
{
    public string Kind => "childage";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var spanish = language.StartsWith("es", StringComparison.OrdinalIgnoreCase);
        var found = new List<Entity>();
        for (var at = 0; at < tokens.Count; at++)
            at = Math.Max(at, ReadAt(tokens, spanish, reference, at, found) - 1);
        return found;
    }

    private int ReadAt(TokenText tokens, bool spanish, DateTime reference, int at, List<Entity> found)
    {
        var ages = new ChildAgeReader(tokens, spanish, reference);
        if (new PregnancyReader(tokens, spanish, reference).TryRead(at, out var age) || ages.TryNewborn(at, out age) || ages.TryTurning(at, out age)
            || ages.TryGoingOn(at, out age))
            return Add(tokens, age, found);
        var items = new AgeListReader(tokens, spanish, reference).Read(at);
        return items.Count == 0 ? at : AddList(tokens, items, found);
    }

    private int AddList(TokenText tokens, List<AgeItem> items, List<Entity> found)
    {
        var start = items[0].Age.Start;
        var end = items[^1].Age.End;
        var context = new ChildContext(tokens);
        if (!context.Accepts(start, end, items.Exists(item => item.SaysAge), items.TrueForAll(item => item.Unit != AgeUnit.None)))
            return items[0].Age.End;
        for (var i = 0; i < items.Count; i++)
        {
            var age = items[i].Age;
            if (i + 1 < items.Count && items[i + 1].EndsRange && age.Months < items[i + 1].Age.Months)
                age = age with { End = items[i + 1].Age.End, MonthsTo = items[++i].Age.Months };
            Add(tokens, age, found);
        }
        return end;
    }

    private int Add(TokenText tokens, AgeSpan age, List<Entity> found)
    {
        found.Add(tokens.Entity(Kind, age.Start, age.End, age.Resolution()));
        return age.End;
    }
}
