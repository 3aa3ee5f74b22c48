using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format;

public sealed class TipListsTests
{
    private static readonly int?[] Ages = [null, -4, -1, 0, 3, 4, 11, 12, 35, 36, 71, 72, 119, 120, 155, 156, 215];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void At_any_age_six_tips_come_before_one_comes_again(string language) =>
        Assert.All(Ages, age => Assert.Equal(6, Enumerable.Range(0, 6).Select(number => Some.Brain.Tip(age, language, number)).Distinct().Count()));

    [Fact]
    public void There_are_more_than_thirty_tips_in_each_language()
    {
        foreach (var language in (string[])["en", "es"])
            Assert.True(Ages.SelectMany(age => Enumerable.Range(0, 20).Select(number => Some.Brain.Tip(age, language, number))).Distinct().Count() > 50);
    }

    [Fact]
    public void A_tip_grows_with_the_child() =>
        Assert.Equal(9, Ages.Select(age => Some.Brain.Tip(age, "en", 0)).Distinct().Count());

    [Fact]
    public void Each_list_is_as_long_in_each_language()
    {
        var content = ContentLoader.Load(ContentFolder.Read(Repository.Dialogs));

        Assert.All(
            content.Phrases.Where(pair => pair.Key.StartsWith("tips ", StringComparison.Ordinal)),
            pair => Assert.Single(pair.Value.Languages.Select(language => pair.Value.In(language).Length).Distinct()));
    }

    [Fact]
    public void A_grown_up_child_gets_a_tip_for_any_age() =>
        Assert.Equal(Some.Brain.Tip(null, "en", 3), Some.Brain.Tip(400, "en", 3));

    [Fact]
    public void Without_tips_there_is_none() =>
        Assert.Null(new Brain(ContentLoader.Load([.. Some.FilesWith().Where(file => file.Name != "tips")])).Tip(12, "en", 0));
}
