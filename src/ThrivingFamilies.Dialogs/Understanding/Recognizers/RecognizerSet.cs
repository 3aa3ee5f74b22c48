using ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Booleans;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Places;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers;

/// <summary>The recognizers that a build brings, chosen by kind. The vendor build makes its own set of the same kinds.</summary>
public sealed class RecognizerSet
{
    private readonly Dictionary<string, IRecognizer> _byKind;

    /// <exception cref="ArgumentException">Two recognizers of one kind.</exception>
    public RecognizerSet(IEnumerable<IRecognizer> recognizers) =>
        _byKind = recognizers.ToDictionary(recognizer => recognizer.Kind, StringComparer.Ordinal);

    /// <summary>What this library brings itself.</summary>
    public static RecognizerSet Default { get; } = new(
    [
        new NumberRecognizer(),
        new OrdinalRecognizer(),
        new BooleanRecognizer(),
        new AgeRecognizer(),
        new ChildAgeRecognizer(),
        new PhoneRecognizer(),
        new ZipRecognizer(),
        new DateTimeRecognizer(),
        new DurationRecognizer(),
    ]);

    /// <summary>This set and one more recognizer, e.g. a <see cref="Places.TownRecognizer"/> for the towns that a line serves.</summary>
    public RecognizerSet With(IRecognizer recognizer) => new(_byKind.Values.Append(recognizer));

    /// <summary>The kinds in this set.</summary>
    public IReadOnlyCollection<string> Kinds => _byKind.Keys;

    /// <summary>The recognizer of a kind.</summary>
    /// <exception cref="KeyNotFoundException">No recognizer of that kind is in the set; the message lists the kinds.</exception>
    public IRecognizer this[string kind] => _byKind.TryGetValue(kind, out var recognizer)
        ? recognizer
        : throw new KeyNotFoundException($"No recognizer of kind '{kind}'. Choose one of: {string.Join(", ", _byKind.Keys)}.");

    /// <summary>Everything of the given kinds in a text, in order of appearance; without kinds, of every kind.</summary>
    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference, params IReadOnlyCollection<string> kinds)
    {
        var found = new List<Entity>();
        foreach (var kind in kinds.Count == 0 ? _byKind.Keys : kinds)
            found.AddRange(this[kind].Recognize(text, language, reference));
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found;
    }
}
