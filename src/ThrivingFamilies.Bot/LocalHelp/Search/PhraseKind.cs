namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>What a phrase of the need map says.</summary>
internal enum PhraseKind
{
    Name,
    Word,
    Not,
    Audience,
    Confidential,
    Everywhere,
}
