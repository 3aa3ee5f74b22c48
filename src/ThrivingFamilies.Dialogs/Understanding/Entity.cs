namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>Something recognized in a text, in the shape of Microsoft.Recognizers.Text's <c>ModelResult</c>.</summary>
/// <param name="Type">Type name, e.g. <c>number</c>, <c>age</c>, <c>datetimeV2.date</c>, <c>zip</c>.</param>
/// <param name="Text">The words it covers, as written.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index of the last character (inclusive, as Microsoft's).</param>
/// <param name="Resolution">What it means; the keys and value shapes are Microsoft's where that library knows the type.</param>
public sealed record Entity(string Type, string Text, int Start, int End, IReadOnlyDictionary<string, object?> Resolution);
