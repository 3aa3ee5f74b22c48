using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>Texts that wait until the worker says for which family they are. A code sends them, 0 throws them away.</summary>
internal sealed class HeldTexts(Desk desk, Worker worker, IReadOnlyList<Case> open)
{
    /// <returns>False when the text is something else: a command, an offer's answer, a text with its own code.</returns>
    public async Task<bool> AnswerAsync(string text)
    {
        if (text == "0")
        {
            await ForgetAsync();
            await desk.TellAsync(worker, "handoff.worker.dropped");
            return true;
        }
        if (CaseCode.Read(text) is not { } named)
            return false;
        if (named.After.Length > 0)
            return false;
        if (open.FirstOrDefault(about => about.Code == named.Code) is not { } about)
            return await AskAgainAsync(named.Code);
        // What was held before the worker had this family was not written for it.
        var held = (await TakeAsync()).ToLookup(text => text.At >= (about.ClaimedAt ?? 0));
        foreach (var (inbox, words, _) in held[true])
            await Relaying.FromWorkerAsync(desk, about, worker, WithoutCode(words), inbox);
        if (held[true].Any())
            await desk.TellAsync(worker, "handoff.worker.sent", ("code", about.Code));
        if (held[false].Any())
            await desk.TellAsync(worker, "handoff.worker.not_sent");
        return true;
    }

    // A code that is no case of theirs may be an offer's: then it is taken like any other.
    private async Task<bool> AskAgainAsync(string code)
    {
        if (await desk.Cases.OfCodeAsync(code) is { IsOpen: true, IsConnected: false })
            return false;
        await desk.TellAsync(worker, "handoff.worker.not_yours", ("code", code), ("codes", string.Join(", ", open.Select(about => about.Code))));
        return true;
    }

    private async Task ForgetAsync() => await TakeAsync();

    private async Task<IReadOnlyList<(long Inbox, string Text, long At)>> TakeAsync()
    {
        await desk.Roster.ChangeAsync(worker.Id, now => now with { Asking = null });
        return await desk.Notes.TakeHeldAsync(worker.Id, worker.ConversationId);
    }

    // The wrong code is no part of the message.
    private static string WithoutCode(string words) => CaseCode.Read(words) is { After.Length: > 0 } named ? named.After : words;
}
