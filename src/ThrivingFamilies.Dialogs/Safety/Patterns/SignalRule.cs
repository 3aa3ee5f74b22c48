namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>Words that mean little alone and much together with those of another text.</summary>
/// <param name="Name">See <see cref="Rule"/>.</param>
/// <param name="Lasting">How long it is remembered.</param>
internal sealed record SignalRule(string Name, TimeSpan Lasting) : Rule(Name);
