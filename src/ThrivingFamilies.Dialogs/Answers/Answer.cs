using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>One file of <c>answers/</c>.</summary>
internal sealed class Answer
{
    public required string Name { get; init; }

    public required Place Place { get; init; }

    public Wording? Title { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Examples { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> Sources { get; init; } = [];

    public DateOnly? Reviewed { get; init; }

    public IReadOnlyList<AgeBand> Bands { get; init; } = [];

    /// <summary>All it can say; what several ages share comes once.</summary>
    public IEnumerable<Wording> Wordings => Bands.SelectMany(band => band.Wordings).Distinct<Wording>(ReferenceEqualityComparer.Instance);

    /// <summary>The part for an age in months; the one for any age when the age is not known or in no band.</summary>
    public AgeBand? For(string? months)
    {
        foreach (var band in Bands)
            if (band.Test.Holds(months))
                return band;
        return Bands.FirstOrDefault(band => band.Ages == AgeBand.Any);
    }
}
