namespace ThrivingFamilies.Dialogs.Events;

/// <summary>A web address that comes with a message: a button on the web; on SMS it already stands in the text.</summary>
public sealed record Link(string Label, string Url);
