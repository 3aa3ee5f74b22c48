namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>The safety content cannot be used as it is: names every file and line to mend.</summary>
public sealed class SafetyContentException : Exception
{
    /// <summary>Without details.</summary>
    public SafetyContentException() : this("The safety content cannot be read.") { }

    /// <summary>With one message.</summary>
    public SafetyContentException(string message) : base(message) { }

    /// <summary>With one message and its cause.</summary>
    public SafetyContentException(string message, Exception inner) : base(message, inner) { }

    /// <summary>With all problems, each as <c>file:line: what to do</c>.</summary>
    public SafetyContentException(IReadOnlyList<string> problems) : this(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Each problem as <c>file:line: what to do</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
