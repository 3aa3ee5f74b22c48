using ThrivingFamilies.Dialogs.Safety.Patterns;
using ThrivingFamilies.Dialogs.Safety.Words;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>Everything that <c>dialogs/safety/</c> says, ready to use.</summary>
/// <param name="Lexicon">Every word.</param>
/// <param name="Lines">Every pattern line.</param>
/// <param name="Sets">How many word sets the lines use.</param>
/// <param name="Together">Signals that together are danger.</param>
/// <param name="Examples">What the learned second opinion learns from.</param>
/// <param name="Grounds">The word set without which the second opinion stays silent.</param>
internal sealed record SafetyContent(
    Lexicon Lexicon, IReadOnlyList<Line> Lines, int Sets, IReadOnlyList<TogetherRule> Together, IReadOnlyList<Example> Examples, int Grounds);
