namespace ThrivingFamilies.Dialogs.Engine.Habits;

/// <summary>Every habit, in the order in which they look at a text. A new one is a line here, its file, and its fixture.</summary>
internal static class HabitList
{
    /// <summary>These look before the open question does.</summary>
    public static IReadOnlyList<IHabit> First { get; } =
    [
        new CrisisHabit(),
        new LanguageHabit(),
        new ArrivalHabit(),
        new MenuHabit(),
        new BotQuestionHabit(),
        new PersonHabit(),
        new ForgetHabit(),
        new DialogWordHabit(),
        new BackHabit(),
        new RepeatHabit(),
        new SkipHabit(),
        new CorrectionHabit(),
    ];

    /// <summary>These look when the open question did not understand.</summary>
    public static IReadOnlyList<IHabit> Last { get; } = [new SafetyAnswerHabit(), new SmallTalkHabit(), new NewTopicHabit(), new NotUnderstoodHabit()];

    public static IReadOnlyList<IHabit> All { get; } = [.. First, .. Last];
}
