namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>What somebody on the roster is there for. Stored by name.</summary>
internal static class RoleNames
{
    public const string Worker = "worker";

    /// <summary>Asked when no worker on duty takes a case.</summary>
    public const string Backup = "backup";

    /// <summary>Asked last, told of every crisis and of whatever goes wrong.</summary>
    public const string Supervisor = "supervisor";
}
