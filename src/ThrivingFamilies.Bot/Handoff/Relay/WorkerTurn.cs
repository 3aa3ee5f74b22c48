using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>
/// Reads what a worker texted, in this order: the answer to what the line asked; a code; taking and passing; commands; a slip of the finger;
/// and only what is none of these goes to a family, if it is beyond doubt which. Whatever is in doubt is held, and asked about.
/// </summary>
internal sealed class WorkerTurn(Desk desk, Worker worker, string text, long inbox, Danger? danger)
{
    private static readonly TimeSpan OfferRemembered = TimeSpan.FromMinutes(30);

    private IReadOnlyList<Case> open = [];

    public async Task RunAsync()
    {
        open = await desk.Cases.OfWorkerAsync(worker.Id);
        if (await AnswersQuestionAsync())
            return;
        if (CaseCode.Read(text) is { } named)
            await NamedAsync(named.Code, named.After);
        else if (!await TakesOrPassesAsync() && !await Commands().RunAsync(text))
            await PlainAsync(text);
    }

    private WorkerCommands Commands(Case? about = null) => new(desk, worker, open, about);

    private async Task<bool> AnswersQuestionAsync()
    {
        if (worker.Asking is not { } asking)
            return false;
        if (asking == WorkerQuestion.Which)
            return await new HeldTexts(desk, worker, open).AnswerAsync(text);
        if (asking.StartsWith(WorkerQuestion.Slip, StringComparison.Ordinal))
            return await AnswersSlipAsync(asking[WorkerQuestion.Slip.Length..]);
        return await new Debriefing(desk, worker).AnswerAsync(text, IsOfferNewer());
    }

    // 1: the command; 2: send it as it is. Anything else: it was never sent, and they hear so.
    private async Task<bool> AnswersSlipAsync(string command)
    {
        await desk.Roster.ChangeAsync(worker.Id, now => now with { Asking = null });
        var held = await desk.Notes.TakeHeldAsync(worker.Id, worker.ConversationId);
        if (text is "1" && held.Count > 0)
        {
            var words = held[^1].Text.Split(' ', 2);
            return await Commands().RunAsync(words.Length > 1 ? $"{command} {words[1]}" : command);
        }
        if (text is "2")
        {
            foreach (var (_, original, _) in held)
                await SendAsync(original);
            return true;
        }
        await desk.TellAsync(worker, "handoff.worker.not_sent");
        return false;
    }

    private async Task NamedAsync(string code, string rest)
    {
        if (open.FirstOrDefault(about => about.Code == code) is { } mine)
        {
            if (rest.Length == 0)
                await TurnToAsync(mine);
            else if (!await Commands(mine).RunAsync(rest))
                await Relaying.FromWorkerAsync(desk, mine, worker, rest, inbox);
            return;
        }
        var about = await desk.Cases.OfCodeAsync(code);
        if (about is not null && (rest.Length == 0 || IsTake(rest)))
            await Claiming.TakeAsync(desk, about, worker);
        else if (about is not null && IsPass(rest))
            await Offering.PassAsync(desk, about, worker);
        else if (rest.Length == 0)
            await desk.TellAsync(worker, "handoff.worker.no_such_case", ("code", code));
        else
            await HoldAsync(text, "handoff.worker.not_yours", ("code", code));
    }

    private async Task TurnToAsync(Case mine)
    {
        if ((await desk.Offers.StandingOfAsync(worker.Id)).Contains(mine.Id))
        {
            await Claiming.TakeAsync(desk, mine, worker);
            return;
        }
        await desk.Roster.ChangeAsync(worker.Id, now => now with { CurrentCaseId = mine.Id, CurrentAt = desk.NowUnix, Unclear = 0 });
        await desk.TellAsync(worker, "handoff.worker.turned", ("code", mine.Code));
    }

    private async Task<bool> TakesOrPassesAsync()
    {
        if (desk.Brain.After("work-take", text) is { } take && CaseCode.Read(take) is { After.Length: 0 } wanted)
            await TakeCodeAsync(wanted.Code);
        else if (desk.Brain.After("work-pass", text) is { } pass && CaseCode.Read(pass) is { After.Length: 0 } unwanted && await desk.Cases.OfCodeAsync(unwanted.Code) is { } passed)
            await Offering.PassAsync(desk, passed, worker);
        else if (IsTake(text) || IsPass(text))
            return await AnswersOfferAsync(IsTake(text));
        else
            return false;
        return true;
    }

    private async Task TakeCodeAsync(string code)
    {
        if (await desk.Cases.OfCodeAsync(code) is { } about)
            await Claiming.TakeAsync(desk, about, worker);
        else
            await desk.TellAsync(worker, "handoff.worker.no_such_case", ("code", code));
    }

    // "1" is an answer to an offer only when one offer stands and nothing that a family wrote since could be meant.
    private async Task<bool> AnswersOfferAsync(bool takes)
    {
        var standing = await desk.Offers.StandingOfAsync(worker.Id);
        var last = standing.Count == 0 ? await desk.Offers.LastOfAsync(worker.Id, OfferRemembered) : null;
        if (standing.Count == 0 && (last is null || (open.Count > 0 && !IsOfferNewer())))
            return false;
        var about = await desk.Cases.FindAsync(standing.Count == 1 ? standing[0] : last ?? standing[0]);
        if (standing.Count > 1)
            await desk.TellAsync(worker, "handoff.worker.which_offer", ("codes", await CodesAsync(standing)));
        else if (open.Count > 0 && !IsOfferNewer() && text.Length == 1)
            await desk.TellAsync(worker, "handoff.worker.one_of_two", ("code", about!.Code), ("mine", open[0].Code), ("text", text));
        else if (takes)
            await Claiming.TakeAsync(desk, about!, worker);
        else
            await Offering.PassAsync(desk, about!, worker);
        return true;
    }

    private bool IsOfferNewer() => worker.OfferedAt >= worker.HeardCaseAt && worker.OfferedAt >= (worker.CurrentAt ?? 0);

    private bool IsTake(string words) => words is "1" || desk.Brain.IsWhole("work-take", words);

    private bool IsPass(string words) => words is "2" || desk.Brain.IsWhole("work-pass", words);

    private async Task<string> CodesAsync(IReadOnlyList<long> ids)
    {
        var codes = new List<string>();
        foreach (var id in ids)
            codes.Add((await desk.Cases.FindAsync(id))!.Code);
        return string.Join(", ", codes);
    }

    private async Task PlainAsync(string words)
    {
        if (Slips.Of(desk.Brain, words) is { } command && open.Count > 0)
        {
            await desk.Notes.HoldAsync(worker.Id, worker.ConversationId, inbox, words);
            await desk.Roster.ChangeAsync(worker.Id, now => now with { Asking = WorkerQuestion.Slip + command });
            await desk.TellAsync(worker, "handoff.worker.slip", ("word", command.ToUpperInvariant()));
            return;
        }
        await SendAsync(words);
    }

    private async Task SendAsync(string words)
    {
        if (Routing.Of(worker, open, desk.Now, desk.Options.ThreadFor) is { } about)
            await Relaying.FromWorkerAsync(desk, about, worker, words, inbox);
        else if (open.Count == 0 && worker.CurrentCaseId is null)
            await NobodyAsync();
        else if (open.Count == 0)
            await GoneAsync();
        else
            await HoldAsync(words, "handoff.worker.which");
    }

    private async Task NobodyAsync()
    {
        if (danger is not null)
            await desk.LeaveAsync(worker.ConversationId, new Word { Deed = WordDeed.Safety, Danger = danger });
        else
            await desk.TellAsync(worker, "handoff.worker.no_family");
    }

    // The family that they were talking with has left; what they wrote reached nobody.
    private async Task GoneAsync()
    {
        await desk.Roster.ChangeAsync(worker.Id, now => now with { CurrentCaseId = null, Unclear = 0 });
        await desk.TellAsync(worker, "handoff.worker.reached_nobody");
    }

    private async Task HoldAsync(string words, string phrase, params (string Slot, string Value)[] values)
    {
        if (open.Count == 0)
        {
            await GoneAsync(); // held for nobody, it could later be sent to somebody
            return;
        }
        await desk.Notes.HoldAsync(worker.Id, worker.ConversationId, inbox, words);
        await desk.Roster.ChangeAsync(worker.Id, now => now with { Asking = WorkerQuestion.Which });
        await desk.TellAsync(worker, phrase, [.. values, ("codes", string.Join(", ", open.Select(about => about.Code)))]);
    }
}
