using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary>Names files as seen from the working directory, so that terminals, editors and CI find them.</summary>
internal static class CheckPaths
{
    public static string Of(CheckReport report, Finding finding) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(report.Folder, finding.File)).Replace('\\', '/');
}
