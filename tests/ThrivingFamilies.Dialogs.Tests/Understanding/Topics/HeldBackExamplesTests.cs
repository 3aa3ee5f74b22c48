using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

/// <summary>
/// Trains without every fifth example and asks for it. Harder than life, because the examples are written to differ from each
/// other; the list of what is taken for what shows an author which topics need more examples.
/// </summary>
public sealed class HeldBackExamplesTests(ITestOutputHelper output)
{
    private const int Fifth = 5;

    [Fact]
    public void Examples_that_were_held_back_are_recognised()
    {
        var files = ExampleFile.ReadFolder(House.ExamplesFolder);
        var guesser = TopicGuesser.Train([.. files.Select(file => file with { Texts = [.. file.Texts.Where((_, at) => at % Fifth != 0)] })]);

        var asked = files.SelectMany(file => file.Texts.Where((_, at) => at % Fifth == 0).Select(text => Ask(guesser, file, text.Text))).ToArray();

        var right = Proportion.Of(asked, a => a.Right);
        var taken = asked.Where(a => !a.Right).CountBy(a => a.Taken).OrderByDescending(t => t.Value).Take(30);
        output.WriteLine($"held back {right}\n{string.Join('\n', taken.Select(t => $"{t.Value} {t.Key}"))}");
        Floors.Hold("held_back_top", right.Share, "");
    }

    private static (bool Right, string Taken) Ask(TopicGuesser guesser, ExampleFile file, string text)
    {
        var best = guesser.Guess(text).Topics.Select(t => t.Name).FirstOrDefault("nothing");
        var expected = file.Parent is null ? file.Topics : [file.Parent];
        return (expected.Contains(best), $"{string.Join('+', expected)} -> {best}");
    }
}
