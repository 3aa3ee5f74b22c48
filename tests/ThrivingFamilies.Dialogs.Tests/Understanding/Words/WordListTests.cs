using ThrivingFamilies.Dialogs.Understanding.Words;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Words;

public sealed class WordListTests
{
    [Theory]
    [InlineData("PAÑALES, Bebé", "panales bebe")]
    [InlineData("I can't 18mo", "i cant 18 month")]
    [InlineData("sooooo tired noooo", "so tired no")]
    [InlineData("need food n water plz", "need food and water please")]
    [InlineData("xq no tengo q darle", "porque no tengo que darle")]
    [InlineData("ｈｅｌｐ", "help")]
    [InlineData("👶🏽 cafe\u0301", "👶 🏽 cafe")]
    public void Words_are_folded_and_short_forms_spelled_out(string text, string expected) => Assert.Equal(expected, Folded(text));

    [Fact]
    public void Punctuation_and_joining_words_are_remembered_as_breaks()
    {
        var words = new WordList();
        words.Read("no food, no gas and rent");

        Assert.Equal(WordBreak.Mark, words.BreakBefore(2));
        Assert.Equal(WordBreak.Joint, words.BreakBefore(4));
        Assert.Equal(WordBreak.None, words.BreakBefore(5));
    }

    [Fact]
    public void A_long_text_is_cut()
    {
        var words = new WordList();
        words.Read(string.Concat(Enumerable.Repeat("idk wats ", 10_000)));

        Assert.Equal(WordList.MaximumWords, words.Count);
    }

    private static string Folded(string text)
    {
        var words = new WordList();
        words.Read(text);
        return string.Join(' ', Enumerable.Range(0, words.Count).Select(w => words[w].ToString()));
    }
}
