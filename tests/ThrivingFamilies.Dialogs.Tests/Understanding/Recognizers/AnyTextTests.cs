using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers;

public sealed class AnyTextTests
{
    private static readonly DateTime Reference = new(2026, 3, 4, 9, 30, 0, DateTimeKind.Unspecified);

    /// <summary>Pieces that recognizers react to, so that chance makes dense nonsense of them.</summary>
    private static readonly string[] Pieces =
    [
        "1", "12", "000", "2026", "-", "/", ".", ",", ":", "(", ")", "+", "^", "e", "x", "½", "º", " ", "  ", "\n", "\u200b", "e\u0301", "👌🏾", "\ud83d",
        "minus", "one", "hundred", "and", "a", "half", "third", "fifths", "million", "dozen", "yo", "mo", "y/o", "wks", "turns", "almost", "pregnant", "due in",
        "tomorrow", "monday", "next", "at", "3pm", "in", "minutes", "the", "of", "march", "every", "from", "to", "between", "after", "noon", "night",
        "mañana", "a las", "de la tarde", "y media", "dos", "con", "coma", "años", "meses", "el", "lunes", "próximo", "que viene", "hace", "dentro de", "embarazo",
        "avos", "veintiún", "milésimo", "un", "sobre", "zip", "$", "ext", "yes", "nooo", "sí",
    ];

    public static TheoryData<string, string> KindsAndLanguages
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in RecognizerSet.Default.Kinds)
                foreach (var language in (string[])["en", "es"])
                    rows.Add(kind, language);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Entities_of_any_text_lie_inside_it_and_quote_it(string kind, string language)
    {
        var pieces = Gen.Elements(Pieces).ArrayOf().Select(parts => string.Join(' ', parts));
        var glued = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        var anything = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        var texts = Arb.From(Gen.OneOf(pieces, glued, anything));
        Check.One(Chance.Of(300), Prop.ForAll(texts, text => QuotesItself(kind, language, text)));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void A_very_long_text_of_one_piece_does_no_harm(string kind, string language)
    {
        foreach (var piece in Pieces)
            Assert.True(QuotesItself(kind, language, string.Concat(Enumerable.Repeat(piece + " ", 20_000 / piece.Length))), piece);
    }

    [Fact]
    public void An_unknown_kind_names_the_kinds_there_are()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => RecognizerSet.Default["colour"]);

        Assert.Contains("ordinal", error.Message, StringComparison.Ordinal);
    }

    private static bool QuotesItself(string kind, string language, string text)
    {
        var previous = -1;
        foreach (var entity in RecognizerSet.Default[kind].Recognize(text, language, Reference))
        {
            if (entity.Start <= previous || entity.End >= text.Length || entity.Start > entity.End || entity.Text != text[entity.Start..(entity.End + 1)])
                return false;
            previous = entity.End;
        }
        return true;
    }
}
