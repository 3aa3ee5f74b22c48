namespace ThrivingFamilies.Bot.Handoff;

/// <summary>What a word does besides being said. Stored by name.</summary>
internal enum WordDeed
{
    /// <summary>Nothing.</summary>
    Say,

    /// <summary>The conversation is in a case from here on.</summary>
    Enter,

    /// <summary>The case is over: the dialogs answer again, from where they were left.</summary>
    Leave,

    /// <summary>The case is over before anybody came: the dialogs were there all along.</summary>
    Close,

    /// <summary>The same, and the question when they want a person is no longer open.</summary>
    Menu,

    /// <summary>The dialogs hear a text that no worker takes.</summary>
    Hear,

    /// <summary>The reviewed reply to danger is said; the dialogs stay where they are.</summary>
    Safety,

    /// <summary>A dialog begins.</summary>
    Begin,

    /// <summary>The dialogs are woken, as they had asked.</summary>
    Wake,
}
