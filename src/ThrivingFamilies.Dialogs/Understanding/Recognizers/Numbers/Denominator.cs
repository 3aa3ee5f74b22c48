namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>The lower half of a fraction in words: "third", "cuartos".</summary>
internal readonly record struct Denominator(double Value, bool Plural);
