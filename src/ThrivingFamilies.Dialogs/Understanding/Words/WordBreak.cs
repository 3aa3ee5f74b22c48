namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>What stands before a word.</summary>
internal enum WordBreak : byte
{
    /// <summary>Only a space.</summary>
    None,

    /// <summary>A joining word such as "and", "also", "y", "además".</summary>
    Joint,

    /// <summary>Punctuation or a new line.</summary>
    Mark,
}
