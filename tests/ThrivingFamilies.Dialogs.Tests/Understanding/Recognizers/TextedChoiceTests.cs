using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers;

public sealed class TextedChoiceTests
{
    private static readonly OfferedChoice[] Offered =
    [
        new("family", ["Someone in my family", "Alguien de mi familia"]),
        new("friend", ["A friend or neighbor", "Una amistad o vecino"]),
        new("nobody", ["No one right now", "Nadie por ahora"]),
    ];

    public static TheoryData<string, string, string> Cases => TextedCases.Read("choice.yaml");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_choice_is_understood_however_it_is_named(string language, string text, string expected)
    {
        var found = ChoiceReader.Read(text, language, Offered);

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join(' ', found.Select(match => match.Name)));
    }

    [Fact]
    public void The_label_itself_is_surer_than_a_misspelling()
    {
        var written = Assert.Single(ChoiceReader.Read("neighbor", "en", [new("n", ["neighbor"])]));
        var misspelled = Assert.Single(ChoiceReader.Read("nieghbor", "en", [new("n", ["neighbor"])]));

        Assert.True(written.Score > misspelled.Score);
        Assert.Equal(ChoiceWay.Fuzzy, misspelled.Way);
    }
}
