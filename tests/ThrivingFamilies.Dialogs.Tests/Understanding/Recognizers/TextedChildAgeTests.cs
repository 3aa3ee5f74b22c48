using System.Globalization;
using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers;

public sealed class TextedChildAgeTests
{
    public static TheoryData<string, string, string> Cases => TextedCases.Read("childage.yaml");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_texted_age_is_understood_in_months(string language, string text, string expected)
    {
        var found = RecognizerSet.Default["childage"].Recognize(text, language, TextedCases.Reference);

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join(' ', found.Select(Brief)));
    }

    private static string Brief(Entity entity)
    {
        if (Equals(entity.Resolution["stage"], "prenatal"))
            return "p" + (entity.Resolution.TryGetValue("pregnancyWeeks", out var weeks) ? Number(weeks) : "");
        return Number(entity.Resolution["months"]) + (entity.Resolution.TryGetValue("monthsTo", out var to) ? ".." + Number(to) : "");
    }

    private static string Number(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
