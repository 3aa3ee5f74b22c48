using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

/// <summary>A text heard at a question, or before any (then <paramref name="Step"/> is null).</summary>
internal readonly record struct Hearing(Turn Turn, AskStep? Step, string Text, bool IsExplicit = false)
{
    public string Language => Turn.Language;

    public Fact Fact(string value, string? said = null) => new(Step?.Saved ?? "", value, said);
}
