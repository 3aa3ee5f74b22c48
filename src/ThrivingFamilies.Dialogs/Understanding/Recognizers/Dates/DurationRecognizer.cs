namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>Only the lengths of time in a text: <c>datetimeV2.duration</c>, seconds in <c>value</c>.</summary>
internal sealed class DurationRecognizer : IRecognizer
{
    private static readonly DateTimeRecognizer All = new();

    public string Kind => "duration";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference) =>
        [.. All.Recognize(text, language, reference).Where(entity => entity.Type == "datetimeV2.duration")];
}
