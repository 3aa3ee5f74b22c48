namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>A number read from a text.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Value">The value.</param>
/// <param name="Kind">How it is written.</param>
internal readonly record struct NumberSpan(int Start, int End, double Value, NumberKind Kind)
{
    /// <summary>Value of what follows the last "and" (one hundred <i>and three</i>), or -1 without one.</summary>
    public double AfterAnd { get; init; } = -1;

    /// <summary>The scale word right before that "and" ("two <i>million</i> and one"), or 1.</summary>
    public double ScaleBeforeAnd { get; init; } = 1;

    /// <summary>The largest scale word that ends it ("3 <i>million</i>"), or 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The last word is a bare ten after a space: "hundred <i>thirty</i>" may belong to "thirty-fifths".</summary>
    public double LooseTen { get; init; }

    public bool IsInteger => Kind == NumberKind.Integer;
}
