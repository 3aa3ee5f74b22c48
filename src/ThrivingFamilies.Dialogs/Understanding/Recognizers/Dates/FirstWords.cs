using ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Every word that something about time can begin with; all other words are passed over at the cost of one look-up.</summary>
internal static class FirstWords
{
    private const string Small =
        "the a an at in on now right eod end tonight half quarter noon noonish midday midnight mid media medio mediodia medianoche around circa cerca alrededor next day " +
        "previous following last yesterday pasado antes despues el del al dia fin final hace en por de la las los este esta ese semana mes ano week month year weekend wknd " +
        "ahora ahorita orita all whole full todo toda todos todas more less mas menos from between entre desde during early late before by after no later since as until " +
        "till hasta once one every each cada hourly fines dentro asap as lo cuanto within partir to primera primer end a";

    private static readonly WordSet Words = new(
        WeekdayNames.FirstWords.Concat(MonthNames.FirstWords).Concat(HolidayReader.FirstWords).Concat(RelativeDays.FirstWords)
            .Concat(WeekdayReader.FirstWords).Concat(PeriodReader.FirstWords).Concat(SetReader.FirstWords).Concat(DurationReader.FirstWords)
            .Concat(Numbers(EnglishNumberWords.Words)).Concat(Numbers(SpanishNumberWords.Words)).Concat(Small.Split(' ')));

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    private static IEnumerable<string> Numbers(NumberWords words) =>
        words.Cardinals.Rows.Select(row => row.Key).Concat(words.Scales.Rows.Select(row => row.Key)).Concat(words.Ordinals.Rows.Select(row => row.Key));
}
