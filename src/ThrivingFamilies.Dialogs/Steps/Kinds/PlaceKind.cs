using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

internal sealed class PlaceKind : AnswerKind
{
    private const int LongestTown = 40;
    private const int MostWords = 4;

    public override string Name => "place";

    public override string What => "A ZIP code, or a town in a few words.";

    public override string AgainPhrase => "again.place";

    public override bool IsHeardAhead => true;

    public override Fact? Understand(Hearing hearing)
    {
        if (Recognized.In(hearing, "zip") is [var zip, ..] && zip.Value("zip") is { } code)
            return hearing.Fact(code);
        if (Recognized.In(hearing, "town") is [var known, ..] && known.Value("town") is { } town)
            return hearing.Fact(town);
        if (KnownTown(hearing) is { } own)
            return hearing.Fact(own);
        return LooksLikeTown(hearing) ? hearing.Fact(hearing.Text.Trim().TrimEnd('.', '!')) : null;
    }

    /// <summary>A town of the directory, by itself or behind a word: "Maple Springs", "in Maple Springs".</summary>
    private static string? KnownTown(Hearing hearing)
    {
        if (hearing.Step is null || hearing.Turn.HelpFinder is not { } finder || hearing.Text.Length > LongestTown)
            return null;
        var words = hearing.Text.Trim().TrimEnd('.', '!');
        if (finder.Knows(words))
            return words;
        return words.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 && finder.Knows(words[(at + 1)..]) ? words[(at + 1)..] : null;
    }

    /// <summary>A few words without digits that are about nothing else; the directory says later whether it knows them.</summary>
    private static bool LooksLikeTown(Hearing hearing)
    {
        var words = hearing.Turn.Folded(hearing.Text);
        return hearing.Step is not null && !hearing.IsExplicit
            && words.Length is > 2 and <= LongestTown && words.AsSpan().Count(' ') < MostWords
            && !words.AsSpan().ContainsAnyInRange('0', '9') && !hearing.Text.Contains('?', StringComparison.Ordinal)
            && hearing.Turn.Content.Words.Opens("correction", words) == 0
            && hearing.Turn.Content.Topics.Guess(hearing.Text) is { } guess && (guess.Abstained || guess.Topics.Count == 0);
    }
}
