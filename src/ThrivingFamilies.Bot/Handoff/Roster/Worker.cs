namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Somebody who talks with families, as the database knows them. Their number stands only in their own conversation, sealed.</summary>
internal sealed record Worker
{
    public long Id { get; init; }

    public long ConversationId { get; init; }

    /// <summary>As parents read it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Comma-separated BCP 47 languages, the preferred one first.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Comma-separated, e.g. <c>crisis,kinship</c>.</summary>
    public string Skills { get; init; } = "";

    /// <summary><c>worker</c>, <c>backup</c> or <c>supervisor</c>.</summary>
    public string Role { get; init; } = RoleNames.Worker;

    public long Peer { get; init; }

    public string? Team { get; init; }

    /// <summary>Families at once.</summary>
    public long Capacity { get; init; }

    public string? TimeZone { get; init; }

    public long Always { get; init; }

    /// <summary><c>on</c> or <c>off</c> as they last texted; null: the shifts count.</summary>
    public string? Duty { get; init; }

    public long? DutyUntil { get; init; }

    public long? CurrentCaseId { get; init; }

    public long? CurrentAt { get; init; }

    public long Unclear { get; init; }

    public string? Asking { get; init; }

    public long? AskingCaseId { get; init; }

    public long OfferedAt { get; init; }

    public long HeardCaseAt { get; init; }

    public long? OptedOutAt { get; init; }

    public bool IsSupervisor => Role == RoleNames.Supervisor;

    public string Language => Languages.Split(',')[0];

    public bool Speaks(string language) => Languages.Split(',').Contains(language);

    public bool Has(string skill) => Skills.Split(',').Contains(skill);
}
