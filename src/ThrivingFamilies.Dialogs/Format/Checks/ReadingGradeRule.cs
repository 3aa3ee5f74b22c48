using System.Globalization;
using ThrivingFamilies.Dialogs.Format.Checks.Reading;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class ReadingGradeRule : IRule
{
    /// <summary>School grades above the limit from which a text must be mended.</summary>
    private const double MuchTooHard = 2;

    /// <summary>In fewer words one long one decides; that is worth a look, no more.</summary>
    private const int FewWords = 10;

    private const int LongSentence = 15;

    public string Id => "reading-grade";

    public string What => "A tired person can read it: Flesch-Kincaid grade 6 or lower in English, Fernández Huerta 70 or higher in Spanish.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var message in draft.Messages)
            if (message.Reading is { Hardness: > 0 } measure)
                found.Add(measure.Hardness > MuchTooHard && measure.Words >= FewWords && !message.ForProfessionals ? Severity.Error : Severity.Warning, message.Place, Tell(measure, message.Language), Mend(measure));
    }

    private static string Tell(ReadingMeasure measure, string language)
    {
        var figure = measure.Figure.ToString("0.0", CultureInfo.InvariantCulture);
        var hard = measure.HardWords.Count == 0 ? "" : $" Hard words: {string.Join(", ", measure.HardWords)}.";
        var longest = measure.LongestSentence > LongSentence ? $" A sentence has {measure.LongestSentence} words." : "";
        return language == "es"
            ? $"Reading ease {figure}; {measure.Limit} or higher is easy enough.{hard}{longest}"
            : $"Reading grade {figure}; {measure.Limit} or lower is easy enough.{hard}{longest}";
    }

    private static string Mend(ReadingMeasure measure) => measure switch
    {
        { LongestSentence: > LongSentence } => "Make two sentences of the long one, and use shorter words.",
        { HardWords.Count: > 0 } => "Use shorter words for these.",
        _ => "Use shorter words, or shorter sentences.",
    };
}
