using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>One thing to choose at a question.</summary>
internal sealed class Choosable
{
    private readonly string[] heard;

    public Choosable(string id, Place place, Wording label, IEnumerable<string> also)
    {
        (Id, Place, Label) = (id, place, label);
        heard = [.. label.All.Select(template => template.Source).Concat(also).Append(id.Replace('_', ' ').Replace('-', ' ')).Select(Plain.Words).Where(words => words.Length > 0).Distinct()];
    }

    /// <summary>The author's name of it, which is what the answer saves.</summary>
    public string Id { get; }

    public Place Place { get; }

    public Wording Label { get; }

    /// <summary>Said when it is chosen.</summary>
    public Wording? Say { get; init; }

    public Target? Go { get; init; }

    public Target? Call { get; init; }

    /// <summary>Topics that mean this choice; its own id is one without being named.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Folded words that mean this choice, in every language.</summary>
    public IReadOnlyList<string> Heard => heard;
}
