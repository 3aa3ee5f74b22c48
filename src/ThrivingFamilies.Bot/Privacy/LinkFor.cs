namespace ThrivingFamilies.Bot.Privacy;

/// <summary>What a signed link opens; a link for one thing never opens another. Part of the links: never renumber.</summary>
internal enum LinkFor : byte
{
    MyData = 1,
}
