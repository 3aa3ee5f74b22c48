namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Which columns lead to which table.</summary>
internal static class Links
{
    public static IReadOnlyDictionary<string, string> To { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["organization_id"] = "organizations",
        ["service_id"] = "services",
        ["location_id"] = "locations",
        ["program_id"] = "programs",
        ["service_at_location_id"] = "service_at_locations",
        ["contact_id"] = "contacts",
        ["phone_id"] = "phones",
        ["taxonomy_term_id"] = "taxonomy_terms",
        ["taxonomy_id"] = "taxonomies",
    };

    /// <summary>Columns that lead to a row of the same table, which may come later.</summary>
    public static IReadOnlyDictionary<string, string> ToOwnKind { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["parent_id"] = "taxonomy_terms",
        ["parent_organization_id"] = "organizations",
    };
}
