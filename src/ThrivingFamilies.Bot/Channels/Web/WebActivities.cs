using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThrivingFamilies.Bot.Channels.BotFramework;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>A conversation's messages as Direct Line activities, and the watermark behind them.</summary>
internal sealed class WebActivities(TranscriptStore transcripts, BrainSource brains)
{
    private const int PageSize = 50;
    private const string ChannelId = "directline";

    /// <summary>The page that follows a watermark.</summary>
    /// <param name="after">A position; 0 for all of it.</param>
    public async Task<ActivitySet> ReadAsync(WebToken token, long conversation, long after, CancellationToken stop)
    {
        var lines = await transcripts.ReadAsync(conversation, after, PageSize, stop);
        var activities = lines.Where(line => line.Text.Length > 0 || line.IsOurs).Select(line => Of(line, token)).ToArray();
        return new ActivitySet(activities, Watermark(lines.Count == 0 ? after : lines[^1].Position));
    }

    public static string Watermark(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <returns>The position behind a watermark; 0, which is all of it, when the watermark is none of ours.</returns>
    public static long Position(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    /// <summary>The id of a visitor's message: the same for the same client id, so that a message sent twice gets the same answer twice.</summary>
    public static string IdOf(string conversation, string clientId) =>
        $"{conversation}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientId)).AsSpan(0, 8))}";

    private Activity Of(TranscriptLine line, WebToken token) => line.ProviderMessageId is { } stored ? Theirs(line, token, WebConversations.ClientIdOf(stored)) : Ours(line, token);

    private static Activity Theirs(TranscriptLine line, WebToken token, string clientId) => new()
    {
        Type = "message",
        Id = IdOf(token.Conversation, clientId),
        Timestamp = line.At,
        ChannelId = ChannelId,
        From = new ActivityParty(token.Visitor, Role: "user"),
        Conversation = new ActivityParty(token.Conversation),
        Text = line.Text,
        TextFormat = "plain",
        ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = clientId }),
    };

    private Activity Ours(TranscriptLine line, WebToken token) => new()
    {
        Type = "message",
        Id = $"{token.Conversation}|{line.Position:0000000}",
        Timestamp = line.At,
        ChannelId = ChannelId,
        From = new ActivityParty("line", brains.Current.LineValue("name"), "bot"),
        Conversation = new ActivityParty(token.Conversation),
        Text = line.Text,
        TextFormat = "markdown",
        SuggestedActions = SuggestedActions.For(line.Choices),
    };
}
