using YamlDotNet.RepresentationModel;

namespace ThrivingFamilies.Dialogs.Safety.Content;

/// <summary>Gathers everything that is wrong with the safety content, so that an author mends it in one go.</summary>
internal sealed class ContentProblems
{
    private readonly List<string> _problems = [];

    /// <summary>Notes a problem at a place in a file.</summary>
    internal void Add(string file, YamlNode at, string mend) => _problems.Add($"{file}:{at.Start.Line}: {mend}");

    /// <summary>Notes a problem of a whole file.</summary>
    internal void Add(string file, long line, string mend) => _problems.Add($"{file}:{line}: {mend}");

    /// <summary>Fails with all problems, when there are any.</summary>
    internal void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new SafetyContentException(_problems);
    }
}
