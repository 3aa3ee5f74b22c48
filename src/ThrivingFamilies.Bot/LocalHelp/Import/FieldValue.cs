namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>A value of a row: text, or JSON that is kept as it came (a number, a list).</summary>
internal readonly record struct FieldValue(string Text, bool IsJson = false);
