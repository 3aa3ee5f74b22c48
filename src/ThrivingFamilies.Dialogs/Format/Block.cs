using ThrivingFamilies.Dialogs.Steps;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Named steps that follow each other.</summary>
internal sealed class Block(Dialog dialog, Place place, string name)
{
    private Step[] steps = [];

    public Dialog Dialog { get; } = dialog;

    public Place Place { get; } = place;

    public string Name { get; } = name;

    public IReadOnlyList<Step> Steps => steps;

    public void Hold(IEnumerable<Step> read)
    {
        steps = [.. read];
        for (var i = 0; i < steps.Length; i++)
            steps[i].StandAt(this, i);
    }
}
