namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>A row that was not taken as it came.</summary>
/// <param name="IsLeftOut">False when it was mended and kept.</param>
/// <param name="Id">The row's own id; empty when it has none.</param>
/// <param name="Reason">In words, with the values that matter.</param>
internal sealed record ReportEntry(string File, long Line, string Table, string Id, bool IsLeftOut, string Reason);
