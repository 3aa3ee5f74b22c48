namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>How well needs are found in first texts.</summary>
/// <param name="Found">Every required topic is asserted.</param>
/// <param name="Top">The first topic is acceptable.</param>
/// <param name="TopThree">One of the first three is acceptable.</param>
/// <param name="Abstained">The line would ask.</param>
/// <param name="Language">The language is right; mixed texts are left out.</param>
/// <param name="Latency">Time for one text.</param>
/// <param name="Mistakes">Texts whose needs were not all found, or whose first topic is not acceptable, with what was guessed.</param>
public sealed record NeedsReport(
    Proportion Found, Proportion Top, Proportion TopThree, Proportion Abstained, Proportion Language, Latencies Latency,
    IReadOnlyList<(NeedCase Case, TopicGuesses Guesses)> Mistakes)
{
    /// <summary>Asks the guesser for every text.</summary>
    /// <param name="microseconds">A rising clock in microseconds, for the latencies.</param>
    public static NeedsReport Of(ITopicGuesser guesser, IReadOnlyList<NeedCase> cases, Func<double> microseconds)
    {
        var asked = cases.Select(row => Ask(guesser, row, microseconds)).ToArray();
        return new(
            Proportion.Of(asked, a => IsFound(a.Case, a.Guesses)),
            Proportion.Of(asked, a => IsTop(a.Case, a.Guesses, 1)),
            Proportion.Of(asked, a => IsTop(a.Case, a.Guesses, 3)),
            Proportion.Of(asked, a => a.Guesses.Abstained),
            Proportion.Of(asked.Where(a => a.Case.Language is "en" or "es").ToArray(), a => a.Guesses.Language == a.Case.Language),
            Latencies.Of(asked.Select(a => a.Took)),
            [.. asked.Where(a => !IsFound(a.Case, a.Guesses) || !IsTop(a.Case, a.Guesses, 1)).Select(a => (a.Case, a.Guesses))]);
    }

    private static (NeedCase Case, TopicGuesses Guesses, double Took) Ask(ITopicGuesser guesser, NeedCase row, Func<double> microseconds)
    {
        var begun = microseconds();
        var guesses = guesser.Guess(row.Text);
        return (row, guesses, microseconds() - begun);
    }

    private static bool IsFound(NeedCase row, TopicGuesses guesses) =>
        !guesses.Abstained && row.Required.All(topic => guesses.Topics.Any(guess => guess.Name == topic));

    private static bool IsTop(NeedCase row, TopicGuesses guesses, int most) => guesses.Topics.Take(most).Any(guess => row.Acceptable.Contains(guess.Name));
}
