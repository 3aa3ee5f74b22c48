using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Handoff.Offers;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Handoff.Relay;

/// <summary>The words by which workers move about. The words themselves stand in <c>dialogs/language/words.yaml</c>; none is a carrier's.</summary>
/// <param name="named">The case whose code stood before the command; null when none did.</param>
internal sealed class WorkerCommands(Desk desk, Worker worker, IReadOnlyList<Case> open, Case? named)
{
    private const int LongestPause = 480; // minutes

    /// <returns>False when it is no command.</returns>
    public async Task<bool> RunAsync(string text)
    {
        if (text.Trim('?', ' ').Length == 0)
        {
            await desk.TellAsync(worker, "handoff.worker.help");
            return true;
        }
        foreach (var (entry, run) in Whole())
        {
            if (!desk.Brain.IsWhole(entry, text))
                continue;
            await run();
            return true;
        }
        foreach (var (entry, run) in Opening())
        {
            if (desk.Brain.After(entry, text) is { } rest && await run(rest))
                return true;
        }
        return false;
    }

    private IEnumerable<(string Entry, Func<Task> Run)> Whole() =>
    [
        ("work-help", () => desk.TellAsync(worker, "handoff.worker.help")), ("menu", () => desk.TellAsync(worker, "handoff.worker.help")),
        ("work-done", () => WithCaseAsync("done", about => EndOrLeaveAsync(about))),
        ("work-list", ListAsync), ("work-who", WhoAsync), ("work-on", OnAsync), ("work-off", OffAsync), ("work-ask", SavedAsync),
    ];

    private IEnumerable<(string Entry, Func<string, Task<bool>> Run)> Opening() =>
    [
        ("work-note", NoteAsync), ("work-wait", WaitAsync), ("work-break", BreakAsync), ("work-pass-to", PassToAsync),
        ("work-ask", SendSavedAsync), ("work-join", JoinAsync), ("work-share", ShareAsync),
    ];

    // What changes a family's case needs its code as soon as there are two.
    private async Task<bool> WithCaseAsync(string command, Func<Case, Task> run)
    {
        if ((named ?? (open.Count == 1 ? open[0] : null)) is { } about)
            await run(about);
        else if (open.Count == 0)
            await desk.TellAsync(worker, "handoff.worker.no_family");
        else
            await desk.TellAsync(worker, "handoff.worker.which_first", ("code", open[0].Code), ("command", command.ToUpperInvariant()), ("codes", string.Join(", ", open.Select(about => about.Code))));
        return true;
    }

    private async Task EndOrLeaveAsync(Case about)
    {
        if (about.WorkerId == worker.Id)
        {
            await Ending.EndAsync(desk, about, "done", "worker");
            return;
        }
        await desk.Notes.LeaveAsync(about.Id, worker.Id);
        await desk.Cases.RecordAsync(about, "guest_left", "supervisor", worker.Id);
        await desk.TellAsync(about, "handoff.guest_left", ("name", worker.Name));
        await desk.TellAsync(worker, "handoff.worker.left_case", ("code", about.Code));
    }

    private async Task ListAsync()
    {
        var shown = worker.IsSupervisor ? await desk.Cases.OpenAsync() : [.. open, .. (await desk.Cases.QueueAsync()).Where(about => worker.Speaks(about.Language))];
        if (shown.Count == 0)
        {
            await desk.TellAsync(worker, "handoff.worker.list.none");
            return;
        }
        var lines = shown.Select(about => $"{about.Code} {desk.Words($"handoff.state.{about.State}", worker.Language)}, {Minutes(about)} min{(about.IsCrisis ? " !" : "")}");
        await desk.LeaveAsync(worker.ConversationId, new Word { Text = string.Join('\n', lines) });
    }

    private string Minutes(Case about) => Math.Max(0, (int)(desk.Now - about.Opened).TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private async Task WhoAsync()
    {
        var duty = await desk.Roster.DutyAsync();
        var loads = await desk.Cases.LoadsAsync();
        var here = (await desk.Roster.AllAsync()).Where(person => duty.IsOn(person, desk.Now)).Select(person => $"{person.Name} {loads.GetValueOrDefault(person.Id)}/{person.Capacity}").ToArray();
        await desk.TellAsync(worker, here.Length == 0 ? "handoff.worker.who.nobody" : "handoff.worker.who", ("names", string.Join(", ", here)));
    }

    public async Task OnAsync()
    {
        var duty = await desk.Roster.DutyAsync();
        var byShift = duty.IsOn(worker with { Duty = null }, desk.Now);
        await desk.Roster.SaveDutyAsync(worker.Id, byShift ? null : "on", null);
        await desk.TellAsync(worker, "handoff.worker.on");
        await Offering.OfferQueueAsync(desk);
    }

    private async Task OffAsync()
    {
        await desk.Roster.SaveDutyAsync(worker.Id, "off", null);
        foreach (var id in await desk.Offers.StandingOfAsync(worker.Id))
            await Offering.PassAsync(desk, (await desk.Cases.FindAsync(id))!, worker);
        await desk.TellAsync(worker, open.Count == 0 ? "handoff.worker.off" : "handoff.worker.off.families", ("codes", string.Join(", ", open.Select(about => about.Code))));
    }

    private Task<bool> NoteAsync(string note) => note.Length == 0 ? Task.FromResult(false) : WithCaseAsync("note", async about =>
    {
        await desk.Notes.AddAsync(about, worker.Id, "note", note);
        await desk.TellAsync(worker, "handoff.worker.noted", ("code", about.Code));
    });

    private Task<bool> WaitAsync(string rest) => Number(rest) is not { } minutes ? Task.FromResult(false) : WithCaseAsync("wait", async about =>
    {
        // As if the parent had begun to wait so late that the reminder comes when the time is over.
        var from = (desk.Now + TimeSpan.FromMinutes(minutes) - desk.Options.NudgeAfter).ToUnix();
        var waiting = about with { ParentWroteAt = from, WorkerWroteAt = from - 1, AnsweredAt = about.AnsweredAt ?? desk.NowUnix, Nudges = 0 };
        if (about.Stands == CaseState.Claimed)
            await desk.Cases.MoveAsync(waiting, CaseState.Talking, "asked_to_wait", "worker", worker.Id);
        else
            await desk.Cases.SaveAsync(waiting);
        await desk.TellAsync(about, "handoff.wait", ("name", worker.Name), ("minutes", Text(minutes)));
        await desk.TellAsync(worker, "handoff.worker.wait", ("code", about.Code), ("minutes", Text(minutes)));
    });

    private async Task<bool> BreakAsync(string rest)
    {
        if (Number(rest) is not { } minutes)
            return false;
        await desk.Roster.SaveDutyAsync(worker.Id, "off", (desk.Now + TimeSpan.FromMinutes(minutes)).ToUnix());
        await desk.TellAsync(worker, "handoff.worker.break", ("minutes", Text(minutes)));
        return true;
    }

    private Task<bool> PassToAsync(string rest) => rest.Length == 0 ? Task.FromResult(false) : WithCaseAsync("pass to", async about =>
    {
        var found = (await desk.Roster.AllAsync()).Where(person => person.Id != worker.Id && person.OptedOutAt is null && IsCalled(person, rest)).ToArray();
        if (found.Length == 1)
            await Handing.OfferAsync(desk, about, worker, found[0]);
        else
            await desk.TellAsync(worker, found.Length == 0 ? "handoff.worker.no_such_name" : "handoff.worker.two_of_that_name", ("name", rest));
    });

    private static bool IsCalled(Worker person, string name) =>
        person.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || person.Name.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase);

    private async Task SavedAsync()
    {
        var lines = new List<string>();
        for (var number = 1; desk.Brain.Knows($"handoff.saved.{number}"); number++)
            lines.Add($"{number} {desk.Words($"handoff.saved.{number}", worker.Language)}");
        await desk.TellAsync(worker, "handoff.worker.saved", ("replies", "\n" + string.Join('\n', lines)));
    }

    private Task<bool> SendSavedAsync(string rest) => Number(rest) is { } number && desk.Brain.Knows($"handoff.saved.{number}")
        ? WithCaseAsync("ask", async about =>
        {
            await Relaying.FromWorkerAsync(desk, about, worker, desk.Words($"handoff.saved.{number}", about.Language), desk.Scope.Outcome.Inbound?.InboxId);
            await desk.TellAsync(worker, "handoff.worker.sent", ("code", about.Code));
        })
        : Task.FromResult(false);

    // A supervisor joins visibly: the parent and the worker are told.
    private async Task<bool> JoinAsync(string rest)
    {
        if (!worker.IsSupervisor || CaseCode.Read(rest) is not { After.Length: 0 } wanted)
            return false;
        if (await desk.Cases.OfCodeAsync(wanted.Code) is not { IsConnected: true } about || about.WorkerId == worker.Id)
        {
            await desk.TellAsync(worker, "handoff.worker.no_such_case", ("code", wanted.Code));
            return true;
        }
        if (!(await desk.Notes.GuestsAsync(about.Id)).Contains(worker.Id))
            await desk.Notes.JoinAsync(about.Id, worker.Id);
        await desk.Cases.RecordAsync(about, "guest_joined", "supervisor", worker.Id);
        await desk.TellAsync(about, "handoff.guest_joined", ("name", worker.Name));
        if (about.WorkerId is { } id && await desk.Roster.FindAsync(id) is { } owner)
            await desk.TellAsync(owner, "handoff.worker.guest_joined", ("code", about.Code), ("name", worker.Name));
        await Claiming.GreetGuestAsync(desk, about, worker);
        return true;
    }

    // "Share it with him" is meant for the family: a listing begins with the name of a need.
    private Task<bool> ShareAsync(string rest) => !desk.Brain.Knows($"topic.{rest.Split(' ')[0].ToLowerInvariant()}") ? Task.FromResult(false) : WithCaseAsync("share", async about =>
    {
        if (Sharing.Find(desk, rest, about.Language) is not { } listing)
        {
            await desk.TellAsync(worker, "handoff.worker.no_listing");
            return;
        }
        await Relaying.FromWorkerAsync(desk, about, worker, listing, desk.Scope.Outcome.Inbound?.InboxId);
        await desk.TellAsync(worker, "handoff.worker.shared", ("code", about.Code), ("listing", listing));
    });

    private static int? Number(string rest) =>
        int.TryParse(rest.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LongestPause ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
