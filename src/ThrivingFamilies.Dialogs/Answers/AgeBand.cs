using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>An answer for some ages.</summary>
/// <param name="Ages">As the author wrote them; <see cref="Any"/> for all.</param>
/// <param name="GoingOn">What is going on.</param>
/// <param name="Try">One thing to try today.</param>
/// <param name="GetHelp">When to get help.</param>
/// <param name="NextStep">What comes after today.</param>
internal sealed record AgeBand(string Ages, CaseTest Test, Wording GoingOn, Wording Try, Wording? GetHelp, Wording? NextStep)
{
    /// <summary>The name of the part for all other ages, and for an age that is not known.</summary>
    public const string Any = "any";

    public IEnumerable<Wording> Wordings => new[] { GoingOn, Try, GetHelp, NextStep }.OfType<Wording>();
}
