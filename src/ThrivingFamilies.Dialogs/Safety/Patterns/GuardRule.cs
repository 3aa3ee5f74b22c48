namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Words that take the danger out of others: a negation, an idiom, something long past.</summary>
/// <param name="Name">See <see cref="Rule"/>.</param>
/// <param name="Categories">The categories it speaks to; empty for all.</param>
/// <param name="WholeText">True when it counts anywhere in the text, false when it must share words with the danger.</param>
/// <param name="Softens">True when it turns danger into a question, false when it silences.</param>
internal sealed record GuardRule(string Name, IReadOnlySet<string> Categories, bool WholeText, bool Softens) : Rule(Name);
