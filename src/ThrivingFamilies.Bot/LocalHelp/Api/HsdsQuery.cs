namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>What a caller of the API asks for; the names are those of the HSDS 3.0 API.</summary>
internal sealed class HsdsQuery
{
    /// <summary>Words that stand in the row.</summary>
    public string? Search { get; init; }

    public int Page { get; init; } = 1;

    public int PerPage { get; init; } = 50;

    public string? TaxonomyTermId { get; init; }

    public string? TaxonomyId { get; init; }

    public string? OrganizationId { get; init; }

    public DateTimeOffset? ModifiedAfter { get; init; }

    public bool IsFull { get; init; }

    public bool IsMinimal { get; init; }
}
