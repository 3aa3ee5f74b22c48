namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>The phrases that the engine says by itself; the content must have them.</summary>
internal static class EnginePhrases
{
    public static IReadOnlyList<string> All { get; } = ["anything_else", "back_to", "lost", "moved_on", "next_need", "person.asked", "queued"];
}
