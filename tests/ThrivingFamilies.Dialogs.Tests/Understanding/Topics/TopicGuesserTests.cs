using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class TopicGuesserTests
{
    [Theory]
    [InlineData("need food n my lights got cut off", "food", "utilities_bills")]
    [InlineData("no tengo luz y mi bebe necesita pañales", "utilities_bills", "diapers_baby_supplies")]
    [InlineData("i need a job, a car, and daycare", "jobs_income", "transportation", "childcare")]
    [InlineData("necesito ayuda con rent y comida", "housing", "food")]
    public void A_text_with_several_needs_names_them_all(string text, params string[] topics)
    {
        var guesses = House.Topics.Guess(text);

        Assert.False(guesses.Abstained);
        Assert.Superset(topics.ToHashSet(), guesses.Topics.Select(t => t.Name).ToHashSet());
    }

    [Theory]
    [InlineData("hi, can you help me with the electric bill", "utilities_bills")]
    [InlineData("hola buenas tardes necesito ayuda con la renta", "housing")]
    public void General_words_step_back_behind_a_need(string text, string topic) =>
        Assert.Equal([topic], House.Topics.Guess(text).Topics.Select(t => t.Name));

    [Theory]
    [InlineData("ned diaprs for my bby", "diapers_baby_supplies")]
    [InlineData("panialez pa mi bb", "diapers_baby_supplies")]
    [InlineData("helpp w my electrik bil plzzz", "utilities_bills")]
    [InlineData("NECESITO UN ABOGADOOO", "legal_custody")]
    public void Misspelled_texts_are_understood(string text, string topic) => Assert.Equal(topic, House.Topics.Guess(text).Topics[0].Name);

    [Fact]
    public void A_finer_topic_is_reported_as_its_parent() =>
        Assert.Equal("child_development_milestones", House.Topics.Guess("potty training my 2 year old").Topics[0].Name);

    [Theory]
    [InlineData("")]
    [InlineData("85301")]
    [InlineData("😀 😀 !!")]
    public void A_text_without_words_gives_no_guess(string text)
    {
        var guesses = House.Topics.Guess(text);

        Assert.True(guesses.Abstained);
        Assert.Empty(guesses.Topics);
    }

    [Fact]
    public void When_not_sure_it_offers_the_best_guesses()
    {
        var guesses = House.Topics.Guess("zxcvb plok mwrt trqs");

        Assert.True(guesses.Abstained);
        Assert.InRange(guesses.Topics.Count, 2, 3);
    }

    [Fact]
    public void Every_topic_of_the_house_has_examples_in_both_languages()
    {
        var files = ExampleFile.ReadFolder(House.ExamplesFolder).Where(f => f.Topics.Count == 1 && f.Parent is null).ToArray();

        Assert.Equal(27, files.Length);
        Assert.All(files, f => Assert.All(new[] { "en", "es" }, language => Assert.True(f.Texts.Count(t => t.Language == language) >= 60)));
    }

    [Fact]
    public void The_model_stays_small() => Assert.InRange(House.Topics.Model.Bytes, 1, 30_000_000);

    [Fact]
    public void Any_text_is_answered_alike_twice() =>
        Prop.ForAll<string?>(text => SameTwice(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_of_any_script_and_length_are_answered()
    {
        var pieces = Gen.Elements("pañales ", "🏠", "\uD83D", "\u0301", "مرحبا ", "饿", "a", "\0", "12", "...", "\n", "ñ", "and ", "é", "ﬁ", "Ⅷ", "๑");
        var texts = Gen.ArrayOf(pieces).Select(p => string.Concat(Enumerable.Repeat(string.Concat(p), 40)));

        Prop.ForAll(texts.ToArbitrary(), SameTwice).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Only_the_beginning_of_an_endless_text_is_read() =>
        Assert.Contains(House.Topics.Guess("food pantry " + new string('x', 2_000_000)).Topics, t => t.Name == "food");

    private static bool SameTwice(string text)
    {
        var (first, second) = (House.Topics.Guess(text), House.Topics.Guess(text));
        return first.Abstained == second.Abstained && first.Language == second.Language && first.Topics.SequenceEqual(second.Topics);
    }
}
