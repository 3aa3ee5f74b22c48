using System.Globalization;
using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>
/// From the web to a phone in the middle of a talk. The website shows a number that the phone must text: so the phone proves itself,
/// and a slip in a typed phone number can never bring a family's talk to a stranger.
/// </summary>
internal static class Moving
{
    private const string ChannelOf = "SELECT channel FROM conversations WHERE id = @id";

    private const int Digits = 6;
    private static readonly TimeSpan HoldsFor = TimeSpan.FromMinutes(15);
    private static readonly string[] Openings = ["move ", "mover "];

    /// <summary>True for the text that a phone sends: MOVE and six digits.</summary>
    public static bool IsMove(string text) => CodeIn(text) is not null;

    /// <summary>True when a web visitor wants to go on by text.</summary>
    public static bool Asks(Desk desk, string text) => desk.Brain.Asks("by-text", text);

    /// <summary>Shows the number to text.</summary>
    /// <returns>False when the parent texts already.</returns>
    public static async Task<bool> OfferAsync(Desk desk, Case about)
    {
        if (await desk.Scope.Connection.ExecuteScalarAsync<string>(ChannelOf, new { id = about.ConversationId }, desk.Scope.Transaction) == nameof(ChannelKind.Sms))
            return false;
        var hash = desk.Scope.Seal.Hash(string.Create(CultureInfo.InvariantCulture, $"move {about.Id} {desk.NowUnix}"));
        var code = (BitConverter.ToUInt32(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        await desk.Cases.SaveAsync(about with { MoveCode = code, MoveUntil = (desk.Now + HoldsFor).ToUnixTimeMilliseconds() });
        await desk.TellAsync(about, "handoff.move", ("digits", code));
        return true;
    }

    public static async Task TakeAsync(Desk desk, Case about, long toConversation)
    {
        var summary = Summary.Seal(desk.Scope.Seal, Summary.Open(desk.Scope.Seal, about), toConversation);
        await desk.Notes.MoveAsync(about, toConversation);
        var moved = about with { ConversationId = toConversation, Summary = summary, MoveCode = null, MoveUntil = null };
        await desk.Cases.SaveAsync(moved);
        await desk.Cases.RecordAsync(moved, "moved_to_text", "parent");
        await desk.LeaveAsync(about.ConversationId, new Word { Deed = WordDeed.Leave, Case = about.Id, Phrase = "handoff.moved_away", Kind = MessageKind.Reply });
        await desk.LeaveAsync(toConversation, new Word { Phrase = "hello.rules", Kind = MessageKind.Reply });
        await desk.TellAsync(moved, WordDeed.Enter, "handoff.moved_here", ("name", (await desk.Roster.FindAsync(about.WorkerId ?? 0))?.Name ?? ""));
        if (moved.IsConnected)
            await desk.SetTimerAsync(moved, CaseTimer.Quiet, desk.Options.NudgeAfter);
    }

    public static string? CodeIn(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && text[opening.Length..].Trim() is { Length: Digits } code && code.All(char.IsAsciiDigit))
                return code;
        }
        return null;
    }
}
