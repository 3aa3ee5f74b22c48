namespace ThrivingFamilies.Dialogs.Format;

/// <summary>The content folder cannot be used as it is; every problem found is listed.</summary>
public sealed class ContentException : Exception
{
    /// <summary>Lists the problems, one a line, in the message.</summary>
    public ContentException(IReadOnlyList<Problem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that was found, in the order of the files.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
