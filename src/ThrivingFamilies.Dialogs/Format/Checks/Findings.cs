namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>Collects what one rule finds.</summary>
internal sealed class Findings(IRule rule, Landmarks landmarks)
{
    private readonly List<Finding> found = [];

    public IReadOnlyList<Finding> Found => found;

    public void Error(Place at, string message, string mend) => Add(Severity.Error, at, message, mend);

    public void Warn(Place at, string message, string mend) => Add(Severity.Warning, at, message, mend);

    public void Add(Severity severity, Place at, string message, string mend) =>
        found.Add(new(rule.Id, severity, at.File, at.Line, at.Column, landmarks.At(at), message, mend));
}
