using ThrivingFamilies.Dialogs.Format.Checks.Reading;

namespace ThrivingFamilies.Dialogs.Tests.Format.Checks.Reading;

/// <summary>The figures are worked out by hand from the published formulas.</summary>
public sealed class ReadingMeasureTests
{
    [Fact]
    public void Short_plain_English_is_below_the_first_grade()
    {
        // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45
        var measure = ReadingMeasure.Of("The cat sat on the mat.", "en")!;

        Assert.Equal(-1.4, measure.Figure, 0.06);
        Assert.True(measure.Hardness < 0);
    }

    [Fact]
    public void Long_English_words_raise_the_grade_and_are_named()
    {
        // 8 words, 2 sentences, 8 + 10 more syllables (emergency 4, information 4, community 4, others 1, another 3): 4 + 4 + 4 + 3 + 4 = 19; 0.39 * 4 + 11.8 * 19 / 8 - 15.59 = 14.0
        var measure = ReadingMeasure.Of("Call for emergency information. Find another community near.", "en")!;

        Assert.Equal(14.0, measure.Figure, 0.06);
        Assert.Equal(["emergency", "information", "community", "another"], measure.HardWords);
    }

    [Fact]
    public void Plain_Spanish_is_easy()
    {
        // Me-jor pa-so a pa-so hoy: 6 words, 1 sentence, 2 + 2 + 1 + 2 + 1 + 1 (y) = 9: 206.84 - 60 * 9 / 6 - 1.02 * 6 = 110.7
        var measure = ReadingMeasure.Of("Mejor paso a paso y hoy.", "es")!;

        Assert.Equal(110.7, measure.Figure, 0.06);
        Assert.True(measure.Hardness < 0);
    }

    [Fact]
    public void Long_Spanish_words_lower_the_ease_and_are_named()
    {
        // La si-tua-ción e-co-nó-mi-ca di-fi-cul-ta la es-ta-bi-li-dad: 1 + 3 + 5 + 4 + 1 + 5 = 19 syllables, 6 words, 1 sentence: 206.84 - 190 - 6.12 = 10.7
        var measure = ReadingMeasure.Of("La situación económica dificulta la estabilidad.", "es")!;

        Assert.Equal(10.7, measure.Figure, 0.06);
        Assert.Equal(["económica", "estabilidad", "dificulta"], measure.HardWords);
    }

    [Fact]
    public void A_few_words_are_not_measured() => Assert.Null(ReadingMeasure.Of("Emergency information.", "en"));

    [Fact]
    public void Numbers_and_abbreviations_end_no_sentence_and_addresses_are_left_out()
    {
        var text = new ReadableText("See Dr. Ruiz at 2.5 miles, 1-800-422-4453. Or https://example.org/a.b now");

        Assert.Equal(2, text.Sentences);
        Assert.Equal(["see", "dr", "ruiz", "at", "2.5", "miles", "1-800-422-4453", "or", "now"], text.Words);
        Assert.Equal(7, text.Longest);
    }
}
