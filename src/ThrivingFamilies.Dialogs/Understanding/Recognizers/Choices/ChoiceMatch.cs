namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

/// <summary>A choice that a text names.</summary>
/// <param name="Name">The choice's name.</param>
/// <param name="Index">Its place in the offer, from 0.</param>
/// <param name="Score">0 to 1: 1 for a number, a rank or the label itself, less for a part of it or a misspelling.</param>
/// <param name="Way">How it was named.</param>
public sealed record ChoiceMatch(string Name, int Index, double Score, ChoiceWay Way);
