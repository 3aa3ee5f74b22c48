namespace ThrivingFamilies.Bot.Privacy;

/// <summary>What a sealed value is; part of what it is bound to. Stored: never renumber.</summary>
internal enum SealedFor : byte
{
    Address = 1,
    Session = 2,
    Message = 3,
    Choices = 4,
    Events = 5,
    SafetyReasons = 6,
    LoopbackText = 7,
    Errand = 8,
    Link = 9,
    HandoffNote = 10,
    BotReference = 20,
    Referral = 11,
}
