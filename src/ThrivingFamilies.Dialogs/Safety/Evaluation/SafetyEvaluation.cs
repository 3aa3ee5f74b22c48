using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Safety.Evaluation;

/// <summary>
/// How well a detector does on labelled texts. A gentle question (an unsure verdict) counts as found for a crisis, and as a false alarm for
/// a text without danger unless that text allows a soft offer.
/// </summary>
public sealed class SafetyEvaluation
{
    private readonly IReadOnlyList<SafetyResult> _results;

    private SafetyEvaluation(IReadOnlyList<SafetyResult> results) => _results = results;

    /// <summary>Every case with its verdict, in the order given.</summary>
    public IReadOnlyList<SafetyResult> Results => _results;

    /// <summary>Crises found.</summary>
    public Proportion Recall => Found(r => r.Case.IsCrisis);

    /// <summary>Crises found among those whose expected urgency is immediate.</summary>
    public Proportion ImmediateRecall => Found(IsImmediate);

    /// <summary>Verdicts of immediate, sure, among those crises.</summary>
    public Proportion ImmediateAsImmediate => Of(IsImmediate, r => r.Verdict is { Urgency: SafetyUrgency.Immediate, Unsure: false });

    /// <summary>Found crises with the right category.</summary>
    public Proportion RightCategory => Of(r => r.Case.IsCrisis && r.Verdict is not null, r => r.Verdict!.Category == r.Case.Kind);

    /// <summary>Found crises with an acceptable urgency.</summary>
    public Proportion RightUrgency => Of(r => r.Case.IsCrisis && r.Verdict is not null, r => r.Case.Urgencies.Contains(r.Verdict!.Urgency));

    /// <summary>False alarms on texts without danger.</summary>
    public Proportion FalseAlarms => Alarms(r => !r.Case.IsCrisis);

    /// <summary>False alarms on texts without danger that allow no soft offer.</summary>
    public Proportion HardFalseAlarms => Alarms(r => r.Case is { IsCrisis: false, SoftOfferOk: false });

    /// <summary>Runs a detector over labelled texts, each as the first of its conversation.</summary>
    public static SafetyEvaluation Of(ISafetyDetector detector, IEnumerable<SafetyCase> cases) =>
        new([.. cases.Select(c => new SafetyResult(c, detector.Assess(c.Text, SafetyMemory.Empty, DateTimeOffset.UnixEpoch).Verdict))]);

    /// <summary>Recall of each category, false alarms of each kind of trap.</summary>
    public IReadOnlyDictionary<string, Proportion> ByKind() => By(r => r.Case.Kind);

    /// <summary>Recall by language.</summary>
    public IReadOnlyDictionary<string, Proportion> RecallByLanguage() =>
        _results.Where(r => r.Case.IsCrisis).GroupBy(r => r.Case.Language).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, ShareOf);

    /// <summary>False alarms by language.</summary>
    public IReadOnlyDictionary<string, Proportion> FalseAlarmsByLanguage() =>
        _results.Where(r => !r.Case.IsCrisis).GroupBy(r => r.Case.Language).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, ShareOf);

    /// <summary>Crises that were missed.</summary>
    public IEnumerable<SafetyCase> Missed => _results.Where(r => r.Case.IsCrisis && r.Verdict is null).Select(r => r.Case);

    /// <summary>The figures as lines of text.</summary>
    public IEnumerable<string> Report()
    {
        yield return $"recall {Recall}";
        yield return $"recall of immediate {ImmediateRecall}, answered as immediate {ImmediateAsImmediate}";
        yield return $"right category {RightCategory}";
        yield return $"right urgency {RightUrgency}";
        yield return $"false alarms {FalseAlarms}, where no soft offer is allowed {HardFalseAlarms}";
        foreach (var (language, share) in RecallByLanguage()) yield return $"recall [{language}] {share}";
        foreach (var (language, share) in FalseAlarmsByLanguage()) yield return $"false alarms [{language}] {share}";
        foreach (var (kind, share) in ByKind()) yield return $"{(SafetyCategories.Rank(kind) >= 0 ? "recall" : "false alarms")} {kind} {share}";
    }

    private Dictionary<string, Proportion> By(Func<SafetyResult, string> key) =>
        _results.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, ShareOf);

    private static Proportion ShareOf(IEnumerable<SafetyResult> results) =>
        new(results.Count(r => r.Case.IsCrisis ? r.Verdict is not null : r.IsFalseAlarm), results.Count());

    private static bool IsImmediate(SafetyResult r) => r.Case.IsCrisis && r.Case.Urgencies[0] == SafetyUrgency.Immediate;

    private Proportion Found(Func<SafetyResult, bool> among) => Of(among, r => r.Verdict is not null);

    private Proportion Alarms(Func<SafetyResult, bool> among) => Of(among, r => r.IsFalseAlarm);

    private Proportion Of(Func<SafetyResult, bool> among, Func<SafetyResult, bool> counts)
    {
        SafetyResult[] chosen = [.. _results.Where(among)];
        return new(chosen.Count(counts), chosen.Length);
    }
}
