using ThrivingFamilies.Dialogs.Format.Checks;

namespace ThrivingFamilies.Bot.CommandLine.Check;

/// <summary><c>check --graph</c>: a Mermaid flowchart of each dialog, to standard output or into a folder.</summary>
internal static class CheckGraph
{
    public static int Draw(string path, string inUse, string? folder)
    {
        var graphs = DialogGraphs.Of(path, inUse);
        if (folder is not null)
            Directory.CreateDirectory(folder);
        foreach (var (name, graph) in graphs)
            if (folder is null)
                Console.Out.Write($"%% {name}\n{graph}\n");
            else
                File.WriteAllText(Path.Combine(folder, $"{name}.mmd"), graph);
        return 0;
    }
}
