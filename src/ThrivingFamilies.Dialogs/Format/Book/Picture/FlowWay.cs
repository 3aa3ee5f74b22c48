namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>A row before it has its place, with the target that it leads to.</summary>
/// <param name="Key">The kind of step; empty for one of its ways.</param>
/// <param name="Words">What is said, chosen or looked at.</param>
/// <param name="To">Null when it goes on below.</param>
/// <param name="ComesBack">True for a call.</param>
internal sealed record FlowWay(string Key, string Words, Target? To, bool ComesBack);
