using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>Tells what an import did: rows by file, what was left out or mended and why, what changed.</summary>
internal static class ImportSummary
{
    public static void Print(ImportFigures figures, ImportReport report, string written)
    {
        foreach (var (file, rows) in report.Figures)
            Console.Out.WriteLine($"{file}: {rows.Read} rows in, {rows.Kept} kept ({rows.Mended} mended), {rows.LeftOut} left out");
        Console.Out.WriteLine($"All: {report.Read} rows in = {report.Kept} kept + {report.LeftOut} left out.");
        foreach (var (reason, count) in report.Reasons.OrderByDescending(pair => pair.Value))
            Console.Out.WriteLine($"  {count} x {reason}");
        foreach (var clash in report.Clashes)
            Console.Out.WriteLine($"Clash: {clash}");
        Console.Out.WriteLine(figures.ChangedNothing
            ? $"Directory \"{figures.Source}\": {figures.Services} services; nothing changed."
            : $"Directory \"{figures.Source}\": {figures.Services} services; {figures.Added} rows new, {figures.Changed} changed, {figures.Retired} retired, {figures.Unchanged} as before.");
        if (report.Reasons.Count > 0)
            Console.Out.WriteLine($"Row by row: {written}");
    }
}
