using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>
/// Dates, times, lengths, ranges and sets, typed <c>datetimeV2.*</c> as Microsoft's. Resolution: <c>values</c>, a list of readings,
/// each with <c>timex</c>, <c>type</c> and <c>value</c> (or <c>start</c> and <c>end</c>), and <c>Mod</c> where a word such as "around" changes it.
/// </summary>
internal sealed class DateTimeRecognizer : IRecognizer
{
    public string Kind => "datetime";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var spanish = language.StartsWith("es", StringComparison.OrdinalIgnoreCase);
        var found = new List<Entity>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var match = Longest(tokens, spanish, reference, at);
            if (!match.IsFound)
                continue;
            found.Add(match.Entity(tokens));
            at = match.End - 1;
        }
        return found;
    }

    private static DateTimeMatch Longest(TokenText tokens, bool spanish, DateTime reference, int at)
    {
        if (!CanBegin(tokens, at))
            return default;
        if (BoundReader.TryLead(tokens, at, spanish, out var inner, out var mod)
            && BoundReader.Apply(LongestPlain(tokens, spanish, reference, inner), at, mod) is { IsFound: true } bounded)
            return bounded;
        return LongestPlain(tokens, spanish, reference, at);
    }

    private static DateTimeMatch LongestPlain(TokenText tokens, bool spanish, DateTime reference, int at)
    {
        var best = new MomentReader(tokens, spanish, reference).Read(at);
        best = Longer(best, new OffsetReader(tokens, spanish, reference).Read(at));
        best = Longer(best, LengthReader.Read(tokens, spanish, at));
        best = Longer(best, new TimeRangeReader(tokens, spanish, reference).Read(at));
        best = Longer(best, new DateRangeReader(tokens, spanish, reference).Read(at));
        best = Longer(best, new PeriodReader(tokens, spanish, reference).Read(at));
        best = Longer(best, new SetReader(tokens, spanish).Read(at));
        return best;
    }

    private static bool CanBegin(TokenText tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Digits => true,
        TokenKind.Word => FirstWords.Contains(tokens.Word(at)),
        _ => tokens.IsAny(at, "½", "¼", "¾"),
    };

    private static DateTimeMatch Longer(DateTimeMatch first, DateTimeMatch second) => second.End > first.End ? second : first;
}
