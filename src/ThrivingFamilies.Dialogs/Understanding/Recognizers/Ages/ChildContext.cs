using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>Whether the words around a number make it a child's age: "kids are 2 and 5", but not "2 blocks" or "I'm 19".</summary>
internal readonly ref struct ChildContext(TokenText text)
{
    private const int LooksBack = 8;

    private static readonly WordSet Child = new(
        "son sons daughter daughters baby babies babys kid kids kiddo kiddos child children childs toddler toddlers boy boys girl girls twins twin infant infants " +
        "he she they hes shes theyre it lo dd ds grandson granddaughter grandbaby grandkids nephew niece brother sister youngest oldest eldest older younger " +
        "hijo hija hijos hijas hijito hijita nino nina ninos ninas bebe bebes beba bebita bebito chiquito chiquita gemelos nene nena chamaco chamaca muchacho " +
        "nieto nieta sobrino sobrina hermanito hermanita mayor menor peque age ages aged edad edades tiene tienen ella el ellos cumple cumplio one otro otra");

    private static readonly WordSet Filler = new(
        "is are s re was turning turned only about like almost now aged age ages just barely around of de tiene tienen edad edades apenas solo como casi ya " +
        "my mi mis a an the la los las un una and y n his her their has have tengo i im am got with w con all year old both who under over que its " +
        "ll be will going on old years months right well um hi hola yes si and hey ok so to turn maybe mas o menos por ahi esta estan");

    private static readonly WordSet NotAge = new(
        "in for since ago every within en por hace dentro cada last past next after durante during before antes despues at by than until till only " +
        "no number numero room apt unit step option opcion day dia $ # grade grado size talla call press marque zip");

    private static readonly WordSet AfterAge = new(
        "and n y or but so now today pero ahora already ya w with who que in next o e if also then because cuz bc i we he she they the my their his her is are " +
        "how can please por si no hoy mas can need necesito what para cuando tambien both living");

    private static readonly WordSet Grown = new("i im tengo yo mom mother dad father husband wife boyfriend girlfriend partner mama papa madre padre esposo esposa marido abuela abuelo grandma grandpa");

    public bool Accepts(int start, int end, bool saysAge, bool hasUnit)
    {
        if (IsGrown(start))
            return false;
        if (saysAge || IsWholeText(start, end))
            return true;
        if (hasUnit)
            return !text.IsIn(start - 1, NotAge) && !text.IsAny(end, "ago", "later", "from", "away", "atras", "despues") && (ChildBefore(start, anyWord: true) || ChildAfter(end));
        return FitsAfter(end) && ChildBefore(start, anyWord: false);
    }

    private bool FitsAfter(int end) =>
        end >= text.Count || text.IsIn(end, AfterAge) || !text.IsWord(end) && !text.IsDigits(end) && !text.IsAny(end, ":", "/", "$", "%", "-", "'");

    /// <summary>A child is named before the number, with nothing but small words between unless any word may stand there.</summary>
    private bool ChildBefore(int start, bool anyWord)
    {
        for (var at = start - 1; at >= 0 && at >= start - LooksBack; at--)
        {
            if (text.IsIn(at, Child))
                return true;
            if (!anyWord && text.IsWord(at) && !text.IsIn(at, Filler) || text.IsAny(at, ".", "?", "!"))
                return false;
        }
        return false;
    }

    private bool ChildAfter(int end)
    {
        for (var at = end; at < end + 3; at++)
            if (text.IsIn(at, Child) && !text.IsAny(at, "el", "it", "one"))
                return true;
        return false;
    }

    private bool IsWholeText(int start, int end)
    {
        if (start > LooksBack || text.Count - end > LooksBack)
            return false;
        for (var at = 0; at < text.Count; at++)
        {
            var outside = at < start || at >= end;
            if (outside && (text.IsDigits(at) || text.IsAny(at, "$", "#", "%") || text.IsWord(at) && !text.IsIn(at, Filler) && !text.IsIn(at, Child)))
                return false;
        }
        return true;
    }

    /// <summary>The nearest person named before is the writer or another grown-up.</summary>
    private bool IsGrown(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 4; at--)
        {
            if (text.IsIn(at, Child) && !text.IsAny(at, "age", "edad", "tiene"))
                return false;
            if (text.IsIn(at, Grown))
                return !(text.Is(at, "i") && text.Is(at + 1, "have") || text.Is(at, "tengo") && text.IsAny(at + 1, "un", "una", "dos", "tres"));
            if (text.IsWord(at) && !text.IsIn(at, Filler))
                return false;
        }
        return false;
    }
}
