using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>What the learned examples make of a text.</summary>
/// <param name="Danger">From 0 to 1.</param>
/// <param name="Category">The likeliest category.</param>
/// <param name="Urgency">The likeliest urgency.</param>
/// <param name="First">The place of the first word of the stretch it judged.</param>
/// <param name="End">One past the place of its last word.</param>
internal readonly record struct Opinion(float Danger, string Category, SafetyUrgency Urgency, int First, int End)
{
    private const string Name = "learned from examples";

    // Set by cross-validation on the examples; see the evaluation tests.
    // The examples are texts; a longer story holds many sad words without danger.
    private const int MostWords = 40;
    private const float PossibleFrom = 0.002f;
    private const float AlarmedFrom = 0.1f;
    private const float AsksFrom = 0.12f;
    private const float SureFrom = 0.88f;
    private const float CalmedFrom = 0.35f;

    // Short answers to a question ("comida", "saltar", "I will try it") hold too little to go by; the patterns know the short cries.
    private const int FewWords = 4;
    private const float FewWordsFrom = 0.7f;
    private const int TooFewWords = 2;

    /// <summary>False when the examples know texts like this as everyday ones: a pattern that matches then met a way of speaking.</summary>
    internal bool Possible => Danger >= PossibleFrom;

    /// <summary>True when the examples alone are reason enough.</summary>
    internal bool Sure => Danger >= SureFrom;

    /// <summary>True when a doubt about a pattern should be resolved by asking.</summary>
    internal bool Alarmed => Danger >= AlarmedFrom;

    /// <summary>The verdict when no pattern found anything; null when this is no reason to act.</summary>
    internal SafetyVerdict? Verdict(bool calmed, List<Token> tokens, string text)
    {
        var told = tokens.Count > MostWords;
        if (tokens.Count <= TooFewWords || Danger < (tokens.Count <= FewWords ? FewWordsFrom : calmed || told ? CalmedFrom : AsksFrom)) return null;
        SafetyReason reason = new(Name, text[tokens[First].Start..tokens[End - 1].End]);
        // Examples alone never make a certainty: the line asks, gently and directly, and names the lines that are open.
        return new(Category, told || Danger < SureFrom ? SafetyUrgency.Urgent : Urgency, true, [reason]);
    }
}
