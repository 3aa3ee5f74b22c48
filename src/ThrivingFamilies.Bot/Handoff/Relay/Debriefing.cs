using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>The short look back after a handoff: the outcome by a number with a note if the worker likes, and how they are after a crisis.</summary>
internal sealed class Debriefing(Desk desk, Worker worker)
{
    private const int Outcomes = 4;
    private const int Feelings = 3;

    /// <param name="offerIsNewer">An offer came after the question: 1 and 2 are its answers.</param>
    /// <returns>False when the text is something else; the question is dropped then, and nothing of the text is taken for an answer.</returns>
    public async Task<bool> AnswerAsync(string text, bool offerIsNewer)
    {
        var number = text.Length > 0 && char.IsAsciiDigit(text[0]) && (text.Length == 1 || !char.IsLetterOrDigit(text[1])) ? text[0] - '0' : 0;
        var isFeeling = worker.Asking == WorkerQuestion.Feeling;
        var standing = offerIsNewer && (await desk.Offers.StandingOfAsync(worker.Id)).Count > 0;
        if (number < 1 || number > (isFeeling ? Feelings : Outcomes) || standing || worker.AskingCaseId is not { } id || await desk.Cases.FindAsync(id) is not { } about)
            return false;
        if (text[1..].Trim(' ', '.', ',', ':', '-') is { Length: > 0 } note)
            await desk.Notes.AddAsync(about, worker.Id, "debrief", note);
        await desk.Notes.AnswerDebriefAsync(about.Id, worker.Id, isFeeling ? null : number, isFeeling ? number : null);
        await GoOnAsync(about, isFeeling, number);
        return true;
    }

    private async Task GoOnAsync(Case about, bool isFeeling, int number)
    {
        var asks = !isFeeling && about.IsCrisis;
        await desk.Roster.ChangeAsync(worker.Id, now => now with { Asking = asks ? WorkerQuestion.Feeling : null, AskingCaseId = asks ? about.Id : null });
        await desk.TellAsync(worker, asks ? "handoff.worker.feeling" : "handoff.worker.thanks");
        if (isFeeling && number == Feelings)
            await desk.TellSupervisorsAsync("handoff.supervisor.worker_needs_you", worker.Id, ("name", worker.Name));
    }
}
