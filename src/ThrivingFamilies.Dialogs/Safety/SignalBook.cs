using ThrivingFamilies.Dialogs.Safety.Content;
using ThrivingFamilies.Dialogs.Safety.Patterns;

namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>Puts signals of several texts together; keeps them by name for a few hours, never the words.</summary>
internal sealed class SignalBook
{
    private const int MostSignals = 16;

    // A category that was found counts as a signal too, for as long as a bad night lasts.
    private static readonly TimeSpan VerdictLasting = TimeSpan.FromHours(12);
    private readonly IReadOnlyList<TogetherRule> _together;
    private readonly Dictionary<string, TimeSpan> _lasting;

    internal SignalBook(SafetyContent content)
    {
        _together = content.Together;
        _lasting = content.Lines.Select(l => l.Owner).OfType<SignalRule>().DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => r.Lasting);
        foreach (var category in SafetyCategories.All) _lasting[category] = VerdictLasting;
    }

    /// <summary>What this text's signals and the remembered ones amount to, and the signals that are still fresh.</summary>
    internal ((DangerRule, Hit?)? Together, List<SafetySignal> Kept) Recall(Findings findings, SafetyMemory memory, DateTimeOffset now)
    {
        var kept = memory.Signals.Where(s => _lasting.TryGetValue(s.Name, out var lasting) && now - s.At <= lasting).TakeLast(MostSignals).ToList();
        HashSet<string> current = [.. findings.Signals.Select(s => s.Rule.Name), .. findings.Dangers.Select(d => d.Rule.Category)];
        if (current.Count == 0) return (null, kept);
        HashSet<string> known = [.. current, .. kept.Select(s => s.Name)];
        var rule = _together.FirstOrDefault(t => t.Signals.All(known.Overlaps) && t.Signals.Any(current.Overlaps));
        foreach (var name in current) Note(kept, name, now);
        if (rule is null) return (null, kept);
        var hit = findings.Signals.Where(s => rule.Signals.Any(g => g.Contains(s.Rule.Name))).Select(s => (Hit?)s).FirstOrDefault();
        return ((rule.Danger, hit), kept);
    }

    /// <summary>The memory to keep.</summary>
    internal static SafetyMemory Remember(List<SafetySignal> kept, SafetyVerdict? verdict, DateTimeOffset now)
    {
        if (verdict is not null) Note(kept, verdict.Category, now);
        if (kept.Count == 0) return SafetyMemory.Empty;
        return new(kept.Count > MostSignals ? kept.GetRange(kept.Count - MostSignals, MostSignals) : kept);
    }

    private static void Note(List<SafetySignal> signals, string name, DateTimeOffset now)
    {
        signals.RemoveAll(s => s.Name == name);
        signals.Add(new(name, now));
    }
}
