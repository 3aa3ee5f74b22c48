using ThrivingFamilies.Dialogs.Safety.Content;
using ThrivingFamilies.Dialogs.Safety.Model;
using ThrivingFamilies.Dialogs.Safety.Patterns;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>
/// Finds danger in a text by reviewed patterns and, as a second opinion, by a linear model trained on reviewed examples. Deterministic and
/// explainable; holds no state between texts; safe to use from many threads at once.
/// </summary>
public sealed class SafetyDetector : ISafetyDetector
{
    // A longer text is checked at its beginning and its end, where people say what they need.
    private const int LongestHead = 6_000;
    private const int LongestTail = 4_000;

    private readonly Reader _reader;
    private readonly Matcher _matcher;
    private readonly SecondOpinion _opinion;
    private readonly SignalBook _signals;

    private SafetyDetector(SafetyContent content, IReadOnlyList<string> everyday)
    {
        _reader = new(content.Lexicon);
        _matcher = new(content.Lines, content.Sets);
        _signals = new(content);
        _opinion = new([.. content.Examples, .. everyday.Select((text, at) => new Example(text, "", null, -1 - at))], _reader, content.Grounds);
    }

    /// <summary>Reads <c>dialogs/safety/</c> and learns from its examples.</summary>
    /// <param name="safetyFolder">The folder's path.</param>
    /// <param name="everyday">Texts about ordinary needs, which the second opinion learns not to take for danger.</param>
    /// <exception cref="SafetyContentException">Something in the folder needs mending; every file and line is named.</exception>
    public static SafetyDetector Load(string safetyFolder, IReadOnlyList<string>? everyday = null) => new(ContentLoader.Load(safetyFolder), everyday ?? []);

    /// <inheritdoc/>
    public SafetyAssessment Assess(string text, SafetyMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(memory);
        if (text.Length <= LongestHead + LongestTail) return Weigh(text, memory, now);
        return Weigh(string.Concat(text.AsSpan(0, LongestHead), "\n", text.AsSpan(text.Length - LongestTail)), memory, now);
    }

    private SafetyAssessment Weigh(string text, SafetyMemory memory, DateTimeOffset now)
    {
        var tokens = _reader.Read(text);
        var hits = _matcher.Match(tokens);
        var findings = Findings.Of(hits);
        var (together, kept) = _signals.Recall(findings, memory, now);
        var verdict = findings.Verdict(together, _opinion.Of(tokens), tokens, text);
        return new(verdict, SignalBook.Remember(kept, verdict, now));
    }
}
