using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Booleans;

/// <summary>Words for yes and no. Phrases are lists of folded tokens; the plain ones are looked for first.</summary>
internal sealed class BooleanWords
{
    public required WordMap<bool> Plain { get; init; }

    public required (string[] Words, bool Value)[] PlainPhrases { get; init; }

    public required WordMap<bool> Casual { get; init; }

    public required (string[] Words, bool Value)[] CasualPhrases { get; init; }

    /// <summary>One letter that is an answer only when it stands alone: "y", "n", "s".</summary>
    public required WordMap<bool> Letters { get; init; }

    public static WordMap<bool> Emoji { get; } = new([("👍 👌", true), ("👎 ✋ 🖐", false)]);

    private static BooleanWords English { get; } = new()
    {
        Plain = new([("true yes yep yup yeah sure ok agree", true), ("false nope nop no disagree", false)]),
        PlainPhrases = [(["not", "ok"], false)],
        Casual = new([
            ("yea yah ya yas ye yess yus okay okey okie okk k kk aye absolutely definitely certainly totally correct right exactly affirmative fine alright yessir bet 4sure fosho please si", true),
            ("nah naw nay never negative wrong incorrect none noway nuh neither", false),
        ]),
        CasualPhrases = Phrases(
            "of course|for sure|you bet|sounds good|that works|i do|i did|i am|we do|we are|i have|go ahead|why not|i guess so|i think so|uh huh|mm hmm|i would",
            "not really|no way|not yet|i don ' t|i dont|i do not|don ' t think so|dont think so|not at all|not now|i ' m not|im not|i am not|i didn ' t|i didnt|uh uh|not ok|not okay|not today|i haven ' t|i havent|i can ' t|i cant"),
        Letters = new([("y", true), ("n", false)]),
    };

    private static BooleanWords Spanish { get; } = new()
    {
        Plain = new([("verdad verdadero si sip cierto ok", true), ("falso no nop", false)]),
        PlainPhrases = [(["por", "supuesto"], true)],
        Casual = new([
            ("claro dale va vale simon sii sipi okay okey oki correcto exacto seguro bueno orale afirmativo listo afirma yes yeah yep eso acepto", true),
            ("nel nah nop nope nunca jamas negativo tampoco ninguno ninguna nada incorrecto", false),
        ]),
        CasualPhrases = Phrases(
            "de acuerdo|esta bien|asi es|como no|por favor|desde luego|ya vas|me parece bien|a huevo|creo que si",
            "para nada|todavia no|aun no|creo que no|ni modo|ahorita no|de ninguna manera|en absoluto"),
        Letters = new([("s", true), ("n", false)]),
    };

    public static BooleanWords For(string language) => language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;

    private static (string[], bool)[] Phrases(string yes, string no) =>
        [.. Split(yes).Select(words => (words, true)), .. Split(no).Select(words => (words, false))];

    private static IEnumerable<string[]> Split(string phrases) => phrases.Split('|').Select(phrase => phrase.Split(' '));
}
