namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Collects what is wrong, so that an author sees everything at once.</summary>
internal sealed class Problems
{
    private readonly List<Problem> found = [];

    public IReadOnlyList<Problem> Found => found;

    public void Add(Place at, string message, string mend) => Add(new Problem(at.File, at.Line, at.Column, message, mend));

    public void Add(Problem problem) => found.Add(problem);

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new ContentException(found);
    }
}
