namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>One row of a table or one object of a JSON file, field by field, with where it stands.</summary>
/// <param name="kind">The table, in the words of HSDS 3.0; an unknown table's own name otherwise.</param>
/// <param name="file">The file as it is named in the report.</param>
/// <param name="line">The line that it begins on, from 1; in JSON the number of the object.</param>
internal sealed class Record(string kind, string file, long line)
{
    private readonly List<KeyValuePair<string, FieldValue>> fields = new(20);

    public string Kind { get; } = kind;

    public string File { get; } = file;

    public long Line { get; } = line;

    /// <summary>True when it stood inside another object and may have been seen there before.</summary>
    public bool IsNested { get; init; }

    public IReadOnlyList<KeyValuePair<string, FieldValue>> Fields => fields;

    /// <summary>The text of a field; null when it is absent or blank.</summary>
    public string? this[string name]
    {
        get
        {
            var at = Find(name);
            return at < 0 ? null : fields[at].Value.Text;
        }
        set => Set(name, value is null ? null : new FieldValue(value));
    }

    public FieldValue? Value(string name) => Find(name) is var at and >= 0 ? fields[at].Value : null;

    /// <summary>Blank values are absent.</summary>
    public void Set(string name, FieldValue? value)
    {
        var at = Find(name);
        if (value is not { } given || string.IsNullOrWhiteSpace(given.Text))
        {
            if (at >= 0)
                fields.RemoveAt(at);
        }
        else if (at >= 0)
            fields[at] = new(name, given);
        else
            fields.Add(new(name, given));
    }

    public void Rename(string from, string to)
    {
        if (Find(from) is var at && at < 0 || Find(to) >= 0)
            return;
        fields[at] = new(to, fields[at].Value);
    }

    /// <summary>The same fields in another row.</summary>
    public Record Copy(string? otherKind = null)
    {
        var copy = new Record(otherKind ?? Kind, File, Line) { IsNested = IsNested };
        copy.fields.AddRange(fields);
        return copy;
    }

    public void Sort() => fields.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));

    private int Find(string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Key == name)
                return i;
        }
        return -1;
    }
}
