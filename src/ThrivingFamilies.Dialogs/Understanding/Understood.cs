using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>What the line makes of one text by itself, outside of any conversation.</summary>
/// <param name="Locale">BCP 47; the one given, else the one the text is written in, else the line's first.</param>
/// <param name="Topics">Best first. When <paramref name="Abstained"/>, the guesses that a clarifying question would offer.</param>
/// <param name="Abstained">True when the line would ask rather than assume.</param>
/// <param name="Safety">Null when no danger was found.</param>
/// <param name="Entities">Numbers, ages, dates, phones, ZIP codes …, in order of appearance.</param>
public sealed record Understood(string Locale, IReadOnlyList<TopicGuess> Topics, bool Abstained, SafetyVerdict? Safety, IReadOnlyList<Entity> Entities);
