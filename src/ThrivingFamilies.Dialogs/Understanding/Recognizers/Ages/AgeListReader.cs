using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>Reads ages that stand side by side: "3 and 7 yrs", "2-3 year olds", "3, 5 y 18 meses".</summary>
internal readonly ref struct AgeListReader(TokenText text, bool spanish, DateTime reference)
{
    private const int MostItems = 8;

    private const double OldestChild = 21;

    public List<AgeItem> Read(int start)
    {
        var items = new List<AgeItem>();
        var at = start;
        var endsRange = false;
        while (items.Count < MostItems && TryItem(at, endsRange, out var item))
        {
            items.Add(item);
            at = Separator(item.Age.End, out endsRange);
            if (at < 0)
                break;
        }
        return CarryUnits(items);
    }

    private bool TryItem(int at, bool endsRange, out AgeItem item)
    {
        if (new ChildAgeReader(text, spanish, reference).TryWithUnit(at, out var age, out var saysAge))
        {
            item = new AgeItem(age, 0, UnitOf(age), saysAge, endsRange);
            return true;
        }
        item = default;
        var almost = text.IsAny(at, "almost", "nearly", "casi", "about") ? 1 : 0;
        if (!AgeNumber.TryRead(text, at + almost, spanish, out var number) || number.IsArticle || number.Value > OldestChild + 40)
            return false;
        var approximate = almost > 0 && !text.Is(at, "about");
        var bare = new AgeSpan(at, number.End, number.Value * 12 - (approximate ? 1 : 0)) { Approximate = almost > 0 };
        item = new AgeItem(bare, number.Value, AgeUnit.None, false, endsRange);
        return true;
    }

    private AgeUnit UnitOf(AgeSpan age)
    {
        for (var at = age.End - 1; at > age.Start; at--)
            if (AgeUnits.TryRead(text, at, out _, out var unit, out _))
                return unit;
        return AgeUnit.Year;
    }

    private int Separator(int at, out bool range)
    {
        range = text.IsAny(at, "-", "to", "thru", "through", "a") || text.Is(at, "–");
        if (range)
            return at + 1;
        if (!text.IsAny(at, ",", "and", "&", "y", "n", "or", "o", "e", "/", "+"))
            return -1;
        at = text.Is(at, ",") && text.IsAny(at + 1, "and", "&", "y", "n", "or", "o", "e") ? at + 2 : at + 1;
        return text.IsAny(at, "the", "el", "la", "a", "una", "un", "one", "is") && text.IsAny(at + 1, "is", "de", "otro", "other") ? -1 : at;
    }

    /// <summary>"3 and 7 yrs" are years; "2 and 5 months" are most likely two years and five months, "18-24 months" are not.</summary>
    private static List<AgeItem> CarryUnits(List<AgeItem> items)
    {
        var unit = AgeUnit.None;
        var range = false;
        var says = false;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            if (item.Unit != AgeUnit.None)
                (unit, says) = (item.Unit, item.SaysAge);
            else if (unit == AgeUnit.Year || unit != AgeUnit.None && (range || item.Count >= 10))
                items[i] = item with { Unit = unit, SaysAge = says, Age = item.Age with { Months = AgeUnits.Months(item.Count, unit) } };
            range = item.EndsRange;
        }
        items.RemoveAll(item => item.Age.Months > OldestChild * 12);
        return items;
    }
}
