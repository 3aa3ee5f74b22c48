using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class LabelledTextsTests
{
    [Fact]
    public void A_label_may_be_called_intent_topic_or_label()
    {
        var texts = Read("""
            {"text": "a", "intent": "x", "domain": "d"}
            {"text": "b", "topic": "y"}

            {"label": "z", "text": "c"}
            """);

        Assert.Equal([("a", "x"), ("b", "y"), ("c", "z")], texts);
    }

    [Theory]
    [InlineData("{\"text\": \"a\"}")]
    [InlineData("{\"text\": 1, \"label\": \"x\"}")]
    [InlineData("[]")]
    [InlineData("{\"text\"")]
    public void Another_shape_is_refused_with_its_line(string line) =>
        Assert.StartsWith(
            "set.jsonl:2: Write",
            Assert.Throws<FormatException>(() => Read("{\"text\": \"a\", \"label\": \"x\"}\n" + line)).Message,
            StringComparison.Ordinal);

    private static IReadOnlyList<(string Text, string Label)> Read(string lines) => LabelledTexts.Read(new StringReader(lines), "set.jsonl");
}
