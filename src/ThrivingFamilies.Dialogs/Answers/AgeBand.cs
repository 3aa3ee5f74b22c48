using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Answers;

/// <summary>An answer for some ages.</summary>
/// <param name="Ages">As the author wrote them.</param>
/// <param name="GoingOn">What is going on.</param>
/// <param name="Try">One thing to try today.</param>
/// <param name="GetHelp">When to get help.</param>
internal sealed record AgeBand(string Ages, CaseTest Test, Wording GoingOn, Wording Try, Wording? GetHelp)
{
    public IEnumerable<Wording> Wordings => GetHelp is null ? [GoingOn, Try] : [GoingOn, Try, GetHelp];
}
