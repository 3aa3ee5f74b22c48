using ThrivingFamilies.Dialogs.Safety.Evaluation;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

public sealed class SafetyMutationTests
{
    private static readonly (string Name, Func<string, string> Change)[] Ways =
    [
        ("emoji between words", Mutations.WithEmoji),
        ("emoji inside a word", Mutations.WithEmojiInsideAWord),
        ("doubled letters", Mutations.WithDoubledLetters),
        ("no accents", Mutations.WithoutAccents),
        ("a space lost", Mutations.WithASpaceLost),
        ("a space inside a word", Mutations.WithASpaceInside),
        ("vowels lost", Mutations.WithAVowelLost),
        ("shouted", Mutations.Shouted),
    ];

    [Fact]
    public void Slips_of_the_thumb_cost_at_most_three_points_of_recall_on_the_development_set() => Check(SafetyFiles.DevelopmentSet());

    [Fact]
    public void Slips_of_the_thumb_cost_at_most_three_points_of_recall_on_the_held_out_set() => Check(SafetyFiles.OwnSet("heldout.txt"));

    private static void Check(IReadOnlyList<SafetyCase> cases)
    {
        SafetyCase[] crises = [.. cases.Where(c => c.IsCrisis)];
        var plain = SafetyEvaluation.Of(SafetyFiles.Detector, crises).Recall.Share;
        SafetyEvaluation[] changed = [.. Ways.Select(w => SafetyEvaluation.Of(SafetyFiles.Detector, crises.Select(c => c with { Text = w.Change(c.Text) })))];
        var missed = string.Join('\n', changed.SelectMany((e, i) => e.Missed.Select(m => $"{Ways[i].Name}: {m.Text}")));

        Assert.True(plain - changed.Average(e => e.Recall.Share) <= 0.03, missed);
        Assert.All(changed, e => Assert.True(plain - e.Recall.Share <= 0.06, missed));
    }
}
