using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Handoff.Offers;

/// <summary>Who may be asked to take a case, the best first: language, skill, fewest families, longest not asked.</summary>
internal sealed class Candidates
{
    private const string CrisisSkill = "crisis";

    private readonly Case about;
    private readonly IReadOnlyList<Worker> people;
    private readonly HashSet<long> onDuty;
    private readonly HashSet<long> asked;
    private readonly Dictionary<long, long> loads;

    private Candidates(Case about, IReadOnlyList<Worker> people, HashSet<long> onDuty, HashSet<long> asked, Dictionary<long, long> loads) =>
        (this.about, this.people, this.onDuty, this.asked, this.loads) = (about, people, onDuty, asked, loads);

    public static async Task<Candidates> OfAsync(Desk desk, Case about)
    {
        var people = (await desk.Roster.AllAsync()).Where(worker => worker.OptedOutAt is null).ToArray();
        var duty = await desk.Roster.DutyAsync();
        HashSet<long> onDuty = [.. people.Where(worker => duty.IsOn(worker, desk.Now)).Select(worker => worker.Id)];
        return new Candidates(about, people, onDuty, await desk.Offers.AskedAsync(about.Id, about.Cycle), await desk.Cases.LoadsAsync());
    }

    /// <summary>Those of a role who are on duty, speak the language, have room and were not asked yet. A supervisor is asked whatever they speak: the last resort.</summary>
    public IEnumerable<Worker> In(string role) => people
        .Where(worker => worker.Role == role && onDuty.Contains(worker.Id) && !asked.Contains(worker.Id) && Load(worker) < worker.Capacity)
        .Where(worker => worker.Speaks(about.Language) || role == RoleNames.Supervisor)
        .OrderByDescending(worker => about.Skill is { } skill && worker.Has(skill)).ThenBy(Load).ThenBy(worker => worker.OfferedAt).ThenBy(worker => worker.Id);

    /// <summary>Everybody on duty with the skill, or, where nobody has it, everybody on duty; and each supervisor at any hour.</summary>
    public IReadOnlyList<Worker> InCrisis()
    {
        var here = people.Where(worker => onDuty.Contains(worker.Id) && !worker.IsSupervisor).ToArray();
        var skilled = here.Where(worker => worker.Has(CrisisSkill) && worker.Speaks(about.Language)).ToArray();
        var speaking = skilled.Length > 0 ? skilled : here.Where(worker => worker.Speaks(about.Language)).ToArray();
        return [.. (speaking.Length > 0 ? speaking : here).Concat(people.Where(worker => worker.IsSupervisor))];
    }

    private long Load(Worker worker) => loads.GetValueOrDefault(worker.Id);
}
