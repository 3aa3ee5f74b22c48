namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>One age of a list such as "3, 5 and 18 months"; without a unit of its own it takes its neighbour's.</summary>
internal readonly record struct AgeItem(AgeSpan Age, double Count, AgeUnit Unit, bool SaysAge, bool EndsRange);
