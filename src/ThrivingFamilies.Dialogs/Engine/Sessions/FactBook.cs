namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>What the person told, during one turn, with the way to undo it.</summary>
internal sealed class FactBook(Fact[] before)
{
    private Fact[] facts = before;
    private List<Undo>? undo;

    public Fact? this[string name]
    {
        get
        {
            foreach (var fact in facts)
                if (fact.Name == name)
                    return fact;
            return null;
        }
    }

    public Fact[] All => facts;

    /// <summary>What each name held before this turn first changed it.</summary>
    public Undo[] Undone => undo is null ? [] : [.. undo];

    /// <summary>Null forgets the name.</summary>
    public void Save(string name, Fact? fact)
    {
        if (this[name] is var old && old == fact)
            return;
        undo ??= [];
        if (undo.TrueForAll(earlier => earlier.Name != name))
            undo.Add(new(name, old));
        facts = fact is null ? Array.FindAll(facts, other => other.Name != name) : Put(facts, fact with { Name = name });
    }

    public void Restore(Undo[] changes)
    {
        foreach (var change in changes)
            facts = change.Before is null ? Array.FindAll(facts, fact => fact.Name != change.Name) : Put(facts, change.Before);
    }

    private static Fact[] Put(Fact[] facts, Fact fact)
    {
        var at = Array.FindIndex(facts, other => other.Name == fact.Name);
        if (at < 0)
            return [.. facts, fact];
        var changed = (Fact[])facts.Clone();
        changed[at] = fact;
        return changed;
    }
}
