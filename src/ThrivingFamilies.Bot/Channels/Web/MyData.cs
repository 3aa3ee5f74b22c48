using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>What the line keeps of one person.</summary>
/// <param name="Session">Null when there is none.</param>
/// <param name="Messages">The oldest first.</param>
internal sealed record MyData(Session? Session, IReadOnlyList<MyMessage> Messages);
