using ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Languages;

public sealed class LanguageGuesserTests(ITestOutputHelper output)
{
    [Fact]
    public void Short_texts_are_told_apart()
    {
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "languages.tsv")).Select(line => line.Split('\t')).ToArray();

        var wrong = cases.Where(c => (House.Topics.Languages.Guess(c[1]) ?? "none") != c[0]).ToArray();

        var listed = string.Join('\n', wrong.Select(c => $"{c[0]}: {c[1]} -> {House.Topics.Languages.Guess(c[1]) ?? "none"}"));
        output.WriteLine(listed);
        Floors.Hold("language_short_texts", 1 - ((double)wrong.Length / cases.Length), listed);
    }

    [Theory]
    [InlineData("necesito ayuda con my light bill y la renta", "es")]
    [InlineData("my baby needs pañales and formula please", "en")]
    public void A_mixed_text_is_in_the_language_that_carries_more_of_it(string text, string language) =>
        Assert.Equal(language, House.Topics.Languages.Guess(text));

    [Theory]
    [InlineData("")]
    [InlineData("85301")]
    [InlineData("😭😭")]
    [InlineData("我需要帮助")]
    public void A_text_without_a_known_word_stays_undecided(string text) => Assert.Null(House.Topics.Languages.Guess(text));
}
