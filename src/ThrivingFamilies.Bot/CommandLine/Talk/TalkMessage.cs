using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A message that reached somebody.</summary>
/// <param name="To"><c>parent</c>, or the name of a worker or of another parent.</param>
/// <param name="Segments">0 off SMS.</param>
internal sealed record TalkMessage(string To, MessageKind Kind, string Text, IReadOnlyList<Choice> Choices, int Segments);
