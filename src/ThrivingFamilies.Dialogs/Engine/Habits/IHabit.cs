namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Something that every conversation can do, whatever dialog it is in.</summary>
internal interface IHabit
{
    /// <summary>Its fixture's name, and usually its entry in <c>language/words.yaml</c>.</summary>
    string Name { get; }

    /// <summary>The phrases that it says; the content must have them.</summary>
    IReadOnlyList<string> Phrases { get; }

    /// <summary>True when it has decided the turn.</summary>
    bool Takes(Turn turn);
}
