namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>A field of a step, for the reader, the editors' schema and the reference page.</summary>
internal sealed record Field(string Name, Shape Shape, string What, bool Required = false);
