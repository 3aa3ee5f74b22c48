namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>An organisation while the index is made.</summary>
internal sealed class OrganizationDraft(string name)
{
    public string Name { get; } = name;

    public string? Url { get; init; }

    /// <summary>It takes part in referrals.</summary>
    public bool Spoken { get; init; }

    public List<PhoneDraft> Phones { get; } = [];
}
