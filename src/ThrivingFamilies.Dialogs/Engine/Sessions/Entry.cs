namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>How a dialog was entered, which says what happens when it ends.</summary>
internal enum Entry
{
    /// <summary>From the menu or by a topic: nothing below it.</summary>
    Root,

    /// <summary>By a call step: goes on behind it.</summary>
    Call,

    /// <summary>By the person, in the middle of something: asks the open question below it again.</summary>
    Aside,
}
