namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>A question of the line's own, above every dialog: which topic was meant, a person, go on where we were.</summary>
/// <param name="Name">Its phrase is <c>offer.NAME</c>.</param>
/// <param name="Options">What may be chosen: <c>topic:food</c>, <c>dialog:tips</c>, <c>person</c>, <c>resume</c>, <c>skip</c>, <c>menu</c>, …</param>
internal sealed record Offer(string Name, string[] Options)
{
    /// <summary>True when a stray word must not be taken as an answer to what danger interrupted.</summary>
    public bool IsAboutSafety => Name is "crisis" or "safety_check";
}
