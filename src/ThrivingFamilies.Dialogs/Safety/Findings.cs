using ThrivingFamilies.Dialogs.Safety.Model;
using ThrivingFamilies.Dialogs.Safety.Patterns;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>What the patterns found in one text, after the guards had their say.</summary>
/// <param name="Dangers">Dangers that stand, each with the words; softened ones are unsure.</param>
/// <param name="Hushed">Dangers that a guard elsewhere in the text silenced; they count again, unsure, when the second opinion is alarmed.</param>
/// <param name="Signals">Weak signs.</param>
/// <param name="Calmed">True when a guard spoke: the second opinion then needs to be surer.</param>
internal sealed record Findings(
    IReadOnlyList<(DangerRule Rule, Hit Hit)> Dangers, IReadOnlyList<(DangerRule Rule, Hit Hit)> Hushed, IReadOnlyList<Hit> Signals, bool Calmed)
{
    private const int MostReasons = 4;

    /// <summary>Lets the guards silence or soften the dangers they speak to.</summary>
    internal static Findings Of(List<Hit> hits)
    {
        if (hits.Count == 0) return new([], [], [], false);
        List<Hit> guards = hits.FindAll(h => h.Rule is GuardRule);
        List<(DangerRule, Hit)> dangers = [], hushed = [];
        foreach (var hit in hits)
            if (hit.Rule is DangerRule danger) Weigh(danger, hit, guards, dangers, hushed);
        return new(dangers, hushed, hits.FindAll(h => h.Rule is SignalRule && !Silenced(h, guards)), guards.Count > 0);
    }

    /// <summary>The verdict of patterns, signals and the second opinion together; null when none of them found danger.</summary>
    internal SafetyVerdict? Verdict((DangerRule Rule, Hit? Hit)? together, Opinion? opinion, List<Token> tokens, string text)
    {
        // A long text has room for both; there the patterns are heard by themselves.
        var everyday = tokens.Count <= SecondOpinion.Stretch && opinion is not { Possible: true } && tokens.Exists(t => t.Word.Calm);
        List<(DangerRule Rule, Hit? Hit)> all = [.. Dangers.Where(d => d.Rule.Firm || !everyday).Select(d => (d.Rule, (Hit?)d.Hit))];
        if (together is { } joint) all.Add(joint);
        if (all.Count == 0 && opinion is { Alarmed: true }) all.AddRange(Hushed.Select(h => (h.Rule, (Hit?)h.Hit)));
        if (all.Count == 0 && opinion is { } learned) return learned.Verdict(Calmed, tokens, text);
        if (all.Count == 0) return null;
        all.Sort((a, b) => Order(a.Rule).CompareTo(Order(b.Rule)));
        var lead = all[0].Rule;
        SafetyReason[] reasons = [.. all.Select(a => new SafetyReason(a.Rule.Name, Words(a.Hit, tokens, text))).Distinct().Take(MostReasons)];
        var unsure = lead.Unsure && opinion is not { Sure: true };
        return new(lead.Category, lead.Urgency, unsure, reasons);
    }

    /// <summary>The person's words behind a match.</summary>
    internal static string Words(Hit? hit, List<Token> tokens, string text) =>
        hit is { } found && found.End > found.First ? text[tokens[found.First].Start..tokens[found.End - 1].End] : "";

    private static void Weigh(DangerRule danger, Hit hit, List<Hit> guards, List<(DangerRule, Hit)> dangers, List<(DangerRule, Hit)> hushed)
    {
        var elsewhere = false;
        foreach (var guard in guards)
        {
            var rule = (GuardRule)guard.Rule;
            var near = guard.Shares(hit);
            if (danger.Firm || !Speaks(rule, danger.Category) || !rule.WholeText && !near) continue;
            if (rule.Softens) danger = Softened(danger);
            else if (near) return;
            else elsewhere = true;
        }
        if (elsewhere) hushed.Add((Softened(danger), hit));
        else dangers.Add((danger, hit));
    }

    private static DangerRule Softened(DangerRule danger) => danger with { Unsure = true, Urgency = SafetyUrgency.Urgent };

    private static bool Silenced(Hit signal, List<Hit> guards) =>
        guards.Exists(g => g.Rule is GuardRule { Softens: false, WholeText: false } && g.Shares(signal));

    private static bool Speaks(GuardRule guard, string category) => guard.Categories.Count == 0 || guard.Categories.Contains(category);

    // Sure before unsure, immediate before urgent, then by category.
    private static int Order(DangerRule rule) =>
        (rule.Unsure ? 1000 : 0) + (rule.Urgency == SafetyUrgency.Immediate ? 0 : 100) + SafetyCategories.Rank(rule.Category);
}
