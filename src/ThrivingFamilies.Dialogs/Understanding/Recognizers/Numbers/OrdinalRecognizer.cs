using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>
/// Ordinals. Type <c>ordinal</c> with <c>value</c>, <c>offset</c> and <c>relativeTo</c> = start; or <c>ordinal.relative</c>
/// ("next", "the second to last") relative to <c>current</c> or <c>end</c>.
/// </summary>
internal sealed class OrdinalRecognizer : IRecognizer
{
    public string Kind => "ordinal";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var tokens = new TokenText(text);
        var words = NumberWords.For(language);
        var reader = new OrdinalReader(tokens, words);
        var found = new List<Entity>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (RelativeOrdinal.TryRead(tokens, at, words.IsSpanish, out var relative))
            {
                found.Add(tokens.Entity("ordinal.relative", relative.Start, relative.End, relative.Resolution()));
                at = relative.End - 1;
            }
            else if (reader.TryRead(at, out var ordinal))
            {
                found.Add(tokens.Entity(Kind, ordinal.Start, ordinal.End, Resolution(ordinal.Value)));
                at = ordinal.End - 1;
            }
        }
        return found;
    }

    private static Dictionary<string, object?> Resolution(double value)
    {
        var written = NumberRecognizer.Format(value, comma: false);
        return new(3) { ["offset"] = written, ["relativeTo"] = "start", ["value"] = written };
    }
}
