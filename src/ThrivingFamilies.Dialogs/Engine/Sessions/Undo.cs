namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>What a name held before a turn changed it.</summary>
internal readonly record struct Undo(string Name, Fact? Before);
