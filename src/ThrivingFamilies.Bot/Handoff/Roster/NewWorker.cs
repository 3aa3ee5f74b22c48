namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>A worker as an operator writes them down.</summary>
/// <param name="Phone">E.164.</param>
internal sealed record NewWorker(string Name, string Phone, IReadOnlyList<string> Languages)
{
    public IReadOnlyList<string> Skills { get; init; } = [];

    public string Role { get; init; } = RoleNames.Worker;

    public bool IsPeer { get; init; }

    public string? Team { get; init; }

    public int Capacity { get; init; } = 3;

    public string? TimeZone { get; init; }

    public bool IsAlways { get; init; }

    public IReadOnlyList<Shift> Shifts { get; init; } = [];
}
