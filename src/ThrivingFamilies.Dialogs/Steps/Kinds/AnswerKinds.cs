using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

/// <summary>Every kind of answer. A new one is a line here, its file, and its fixture.</summary>
internal static class AnswerKinds
{
    public static ChoiceKind Choice { get; } = new();

    public static IReadOnlyList<AnswerKind> All { get; } =
    [
        Choice,
        new TextKind(),
        new NumberKind(),
        new AgeKind(),
        new PlaceKind(),
        new DateKind(),
        new PhoneKind(),
        new YesNoKind(),
    ];

    public static AnswerKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    public static AnswerKind Read(StepReader read, bool hasChoices)
    {
        var name = read.OptionalText("kind") ?? (hasChoices ? "choice" : "text");
        if (Find(name) is { } kind)
        {
            if (name == "choice" && !hasChoices)
                read.Reader.Problems.Add(read.Place, "This question has nothing to choose.", "Add \"choices:\" below it.");
            return kind;
        }
        read.Reader.Problems.Add(read["kind"]!.Place, $"\"{name}\" is not a kind of answer.", Format.Nearest.Mend(name, All.Select(known => known.Name), $"Use one of: {string.Join(", ", All.Select(known => known.Name))}."));
        return All[0];
    }
}
