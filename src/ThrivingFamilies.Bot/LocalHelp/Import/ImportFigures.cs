namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>What an import changed in the directory, in stored rows.</summary>
/// <param name="Services">Services in the files.</param>
internal sealed record ImportFigures(string Source, int Services, long Added, long Changed, long Unchanged, long Retired)
{
    public bool ChangedNothing => Added + Changed + Retired == 0;
}
