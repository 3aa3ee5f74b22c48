using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Places;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers;

public sealed class TextedContactTests
{
    private static readonly TownRecognizer Towns = new(["Washington", "St. Paul", "New York", "San José", "York"]);

    public static TheoryData<string, string, string> Phones => TextedCases.Read("contact.yaml", "phones");

    public static TheoryData<string, string, string> Zips => TextedCases.Read("contact.yaml", "zips");

    [Theory]
    [MemberData(nameof(Phones))]
    public void A_texted_phone_number_is_known_in_one_form(string language, string text, string expected)
    {
        var found = RecognizerSet.Default["phonenumber"].Recognize(text, language, TextedCases.Reference);

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join(' ', found.Select(phone => phone.Resolution.GetValueOrDefault("e164") ?? phone.Text)));
    }

    [Theory]
    [MemberData(nameof(Zips))]
    public void A_zip_is_told_from_prices_phones_and_houses(string language, string text, string expected)
    {
        var found = RecognizerSet.Default["zip"].Recognize(text, language, TextedCases.Reference);

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join(' ', found.Select(zip => zip.Resolution["zip"])));
    }

    [Theory]
    [InlineData("i live in saint paul", "St. Paul")]
    [InlineData("st paul", "St. Paul")]
    [InlineData("moving to newyork soon", "New York")]
    [InlineData("New York", "New York")]
    [InlineData("vivo en san jose", "San José")]
    public void A_town_is_found_however_it_is_spelled(string text, string expected)
    {
        var town = Assert.Single(Towns.Recognize(text, "en", TextedCases.Reference));

        Assert.Equal(expected, town.Resolution["town"]);
    }

    [Fact]
    public void A_word_that_only_begins_like_a_town_is_none() => Assert.Empty(Towns.Recognize("yorkshire pudding", "en", TextedCases.Reference));

    [Fact]
    public void A_set_may_know_the_towns_of_its_line()
    {
        var set = RecognizerSet.Default.With(Towns);

        Assert.Equal("town", Assert.Single(set.Recognize("Washington", "en", TextedCases.Reference, "town")).Type);
    }
}
