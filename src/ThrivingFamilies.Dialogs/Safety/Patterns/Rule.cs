namespace ThrivingFamilies.Dialogs.Safety.Patterns;

/// <summary>A named, reviewed group of pattern lines.</summary>
/// <param name="Name">Unique, in plain words: reviewers and supervisors read it.</param>
internal abstract record Rule(string Name);
