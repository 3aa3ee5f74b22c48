using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class TopicModelTests
{
    private static readonly (string, string)[] Few =
    [
        ("need a ride to town", "ride"), ("bus pass please", "ride"), ("my car died", "ride"),
        ("we are hungry", "food"), ("food pantry near me", "food"), ("no groceries left", "food"),
    ];

    [Fact]
    public void A_misspelled_word_still_counts() => Assert.Equal("food", TopicModel.Train(Few).Predict("fod pantrry").Best[0].Name);

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        var first = TopicModel.Train(Few).Predict("grocery bus");
        var second = TopicModel.Train(Few).Predict("grocery bus");

        Assert.Equal(first.Confidence, second.Confidence);
        Assert.Equal(first.Best, second.Best);
    }

    [Fact]
    public void Texts_out_of_scope_are_never_named()
    {
        var model = TopicModel.Train([.. Few, ("who won the game", "oos")]);

        Assert.DoesNotContain("oos", model.Labels);
    }

    [Fact]
    public void Training_without_a_label_says_what_is_missing() =>
        Assert.Contains("at least one text", Assert.Throws<ArgumentException>(() => TopicModel.Train([("hello", "oos")])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("\uD83D")]
    [InlineData("𝔣𝔬𝔬𝔡")]
    public void Odd_texts_are_answered(string text) => Assert.NotEmpty(TopicModel.Train(Few).Predict(text).Best);
}
