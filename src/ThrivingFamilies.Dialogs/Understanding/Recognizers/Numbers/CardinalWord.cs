namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

/// <summary>What one number word adds: "twenty" is 20 and leaves room below 10.</summary>
/// <param name="Value">The value.</param>
/// <param name="Room">A following word adds to it when its value is below this.</param>
internal readonly record struct CardinalWord(double Value, double Room);
