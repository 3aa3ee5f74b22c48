using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers;

public sealed class TextedDateTimeTests
{
    public static TheoryData<string, string, string> Cases => TextedCases.Read("datetime.yaml");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_texted_day_or_time_is_understood(string language, string text, string expected)
    {
        var found = RecognizerSet.Default["datetime"].Recognize(text, language, TextedCases.Reference);

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join(' ', found.Select(Readings)));
    }

    [Fact]
    public void Only_lengths_are_durations()
    {
        var found = Assert.Single(RecognizerSet.Default["duration"].Recognize("tomorrow for 2 hours", "en", TextedCases.Reference));

        Assert.Equal("2 hours", found.Text);
    }

    private static string Readings(Entity entity) =>
        string.Join('/', ((IReadOnlyList<IReadOnlyDictionary<string, string>>)entity.Resolution["values"]!).Select(Reading));

    private static string Reading(IReadOnlyDictionary<string, string> row) =>
        row.TryGetValue("value", out var value) ? value : row.GetValueOrDefault("start") + ".." + row.GetValueOrDefault("end");
}
