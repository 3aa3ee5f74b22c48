namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Names the step, phrase or part of an answer that a place lies in.</summary>
internal sealed class Landmarks
{
    private readonly Dictionary<string, List<(Place Place, string Name)>> files = new(StringComparer.Ordinal);

    public Landmarks(Content content)
    {
        foreach (var block in content.Dialogs.Values.SelectMany(dialog => dialog.Blocks.Values))
            Add(block.Place, block.Name);
        foreach (var step in content.Dialogs.Values.SelectMany(dialog => dialog.Steps))
            Add(step.Place, step.Name);
        foreach (var (name, words) in content.Phrases.Concat(content.SafetyReplies.Named))
            Add(words.Place, name);
        foreach (var band in content.Answers.All.SelectMany(answer => answer.Bands))
            Add(band.GoingOn.Place, band.Ages);
        foreach (var marks in files.Values)
            marks.Sort((a, b) => Compare(a.Place, b.Place));
    }

    /// <summary>Null before the first of them.</summary>
    public string? At(Place place)
    {
        if (!files.TryGetValue(place.File, out var marks))
            return null;
        var (low, high) = (0, marks.Count);
        while (low < high)
            if ((low + high) / 2 is var middle && Compare(marks[middle].Place, place) <= 0)
                low = middle + 1;
            else
                high = middle;
        return low == 0 ? null : marks[low - 1].Name;
    }

    private void Add(Place place, string name)
    {
        if (!files.TryGetValue(place.File, out var marks))
            files.Add(place.File, marks = []);
        marks.Add((place, name));
    }

    private static int Compare(Place a, Place b) => a.Line == b.Line ? a.Column.CompareTo(b.Column) : a.Line.CompareTo(b.Line);
}
