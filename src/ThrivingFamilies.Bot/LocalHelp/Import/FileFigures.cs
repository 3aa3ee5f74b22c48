namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Rows of one file.</summary>
internal sealed class FileFigures
{
    public long Read { get; set; }

    public long Kept { get; set; }

    /// <summary>Of those that were kept, the ones that needed a mend.</summary>
    public long Mended { get; set; }

    public long LeftOut { get; set; }
}
