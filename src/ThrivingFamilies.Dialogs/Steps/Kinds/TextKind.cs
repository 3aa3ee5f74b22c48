using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class TextKind : AnswerKind
{
    /// <summary>What is kept of a free answer, in characters: two text messages' worth.</summary>
    private const int Longest = 300;

    public override string Name => "text";

    public override string What => "Any words, kept as written (the first 300 characters).";

    public override bool TakesAnything => true;

    public override Fact? Understand(Hearing hearing)
    {
        var words = hearing.Text.Trim();
        return words.Length == 0 ? null : hearing.Fact(words.Length <= Longest ? words : words[..Cut(words)]);
    }

    private static int Cut(string words) => char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
}
