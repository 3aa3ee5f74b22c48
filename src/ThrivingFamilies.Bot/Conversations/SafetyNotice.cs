using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>A safety verdict on its way to the database.</summary>
/// <param name="ReplyPossible">False when the person is opted out: staff see it at once, with the fact that the line may not answer.</param>
internal sealed record SafetyNotice(SafetyVerdict Verdict, bool ReplyPossible);
