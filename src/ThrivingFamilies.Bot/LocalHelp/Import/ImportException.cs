namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>The files cannot be imported at all; nothing was changed. The message names the file and the mend.</summary>
internal sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
