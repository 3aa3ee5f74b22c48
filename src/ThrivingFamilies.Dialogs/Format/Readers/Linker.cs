using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Ties every target to the block it names: one of its own dialog first, else the start of the dialog of that name.</summary>
internal static class Linker
{
    public static void Link(FrozenDictionary<string, Dialog> dialogs, Reader reader)
    {
        foreach (var dialog in dialogs.Values.OrderBy(dialog => dialog.Place.File, StringComparer.Ordinal))
            foreach (var target in dialog.Steps.SelectMany(step => step.Targets))
                Link(target, dialog, dialogs, reader.Problems);
    }

    private static void Link(Target target, Dialog from, FrozenDictionary<string, Dialog> dialogs, Problems problems)
    {
        if (from.Blocks.GetValueOrDefault(target.Name) is { } block)
            target.LinkTo(block);
        else if (dialogs.GetValueOrDefault(target.Name)?.Blocks.GetValueOrDefault(Dialog.FirstBlock) is { } start)
            target.LinkTo(start);
        else if (target.Name.Length > 0)
            problems.Add(Missing(target, from, dialogs));
    }

    /// <summary>What an author is told about a target that leads nowhere.</summary>
    public static Problem Missing(Target target, Dialog from, FrozenDictionary<string, Dialog> dialogs) => new(
        target.Place.File,
        target.Place.Line,
        target.Place.Column,
        $"There is no block or dialog \"{target.Name}\".",
        Nearest.Mend(target.Name, from.Blocks.Keys.Concat(dialogs.Keys), "Write that block in this file, or that dialog in its own."));
}
