namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>Something the person told, saved under a name.</summary>
/// <param name="Value">Comparable: a choice's id, digits, months of age, <c>yes</c>/<c>no</c>, a ZIP, an ISO date.</param>
/// <param name="Said">How to say it back, when that differs from the value; a choice's label is looked up instead.</param>
internal sealed record Fact(string Name, string Value, string? Said = null);
