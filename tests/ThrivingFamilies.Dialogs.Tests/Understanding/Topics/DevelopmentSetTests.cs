using System.Text.Json;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class DevelopmentSetTests(ITestOutputHelper output)
{
    [Fact]
    public void Needs_in_first_texts_are_found()
    {
        var rows = SharedData.Lines(Path.Combine("messages", "needs_dev.jsonl")).Select(Ask).ToArray();

        var found = Proportion.Of(rows, row => row.Found);
        var top = Proportion.Of(rows, row => row.TopAcceptable);
        var language = Proportion.Of(rows, row => row.LanguageRight);

        var failures = string.Join('\n', rows.Where(r => !(r.Found && r.TopAcceptable && r.LanguageRight)).Select(r => $"{r.Id}: {r.Guessed}"));
        output.WriteLine($"required {found}; top {top}; language {language}\n{failures}");
        Floors.Hold("needs_required", found.Share, failures);
        Floors.Hold("needs_top", top.Share, failures);
        Floors.Hold("needs_language", language.Share, failures);
    }

    private static Row Ask(JsonElement line)
    {
        var guesses = House.Topics.Guess(line.GetProperty("text").GetString()!);
        var names = guesses.Topics.Select(t => t.Name).ToArray();
        return new(
            line.GetProperty("id").GetString()!,
            !guesses.Abstained && Names(line, "required").All(names.Contains),
            names.Length > 0 && Names(line, "acceptable").Contains(names[0]),
            guesses.Language == line.GetProperty("lang").GetString(),
            $"{(guesses.Abstained ? "not sure: " : "")}{string.Join(", ", guesses.Topics)}");
    }

    private static IEnumerable<string> Names(JsonElement line, string list) => line.GetProperty(list).EnumerateArray().Select(n => n.GetString()!);

    private sealed record Row(string Id, bool Found, bool TopAcceptable, bool LanguageRight, string Guessed);
}
