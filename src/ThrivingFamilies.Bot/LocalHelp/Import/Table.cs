namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>A table of a directory: what it is called in the several formats, and how its columns become those of HSDS 3.0.</summary>
/// <param name="Kind">Its name in HSDS 3.0.</param>
/// <param name="Aliases">Names of its file in HSDS 1.1, 2.0 and Ohana.</param>
/// <param name="Renames">Older column names.</param>
/// <param name="Owners">Columns of which at least one must lead to a row that is there; none: it stands by itself.</param>
internal sealed record Table(string Kind, string[] Aliases, (string From, string To)[] Renames, string[] Owners)
{
    /// <summary>In the order in which they must be read: what others refer to comes first.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        new("taxonomies", [], [], []),
        new("taxonomy_terms", ["taxonomy_term", "taxonomy"], [("term", "name"), ("vocabulary", "taxonomy"), ("taxonomy_id", "id")], []),
        new("organizations", ["organization"], [("url", "website")], []),
        new("programs", ["program"], [], []),
        new("locations", ["location"], [("website", "url")], []),
        new("services", ["service"], [("website", "url"), ("eligibility", "eligibility_description")], []),
        new("service_at_locations", ["service_at_location", "services_at_location", "services_at_locations", "service_locations"], [], []),
        new("contacts", ["contact"], [], ["organization_id", "service_id", "service_at_location_id", "location_id"]),
        new("phones", ["phone"], [("number_type", "type")], ["location_id", "service_id", "organization_id", "contact_id", "service_at_location_id"]),
        new("addresses", ["address", "physical_addresses", "physical_address", "postal_addresses", "postal_address", "mail_addresses"], [], ["location_id"]),
        new("schedules", ["schedule", "regular_schedules", "regular_schedule"], [], ["service_id", "location_id", "service_at_location_id"]),
        new("holiday_schedules", ["holiday_schedule"], [], ["service_id", "location_id", "service_at_location_id"]),
        new("languages", ["language"], [("language", "name")], ["service_id", "location_id", "phone_id"]),
        new("accessibility", ["accessibility_for_disabilities"], [("accessibility", "description")], ["location_id"]),
        new("eligibility", [], [], ["service_id"]),
        new("payments_accepted", ["payment_accepted"], [], ["service_id"]),
        new("required_documents", ["required_document"], [], ["service_id"]),
        new("service_areas", ["service_area"], [("service_area", "name")], ["service_id"]),
        new("cost_options", ["cost_option"], [], ["service_id"]),
        new("funding", [], [], ["organization_id", "service_id"]),
        new("organization_identifiers", ["organization_identifier"], [], ["organization_id"]),
        new("attributes", ["attribute", "service_attributes", "services_taxonomy", "service_taxonomy", "other_attributes"], [], ["link_id"]),
        new("metadata", [], [], []),
        new("meta_table_descriptions", ["meta_table_description"], [], []),
    ];

    private static readonly Dictionary<string, Table> ByName =
        All.SelectMany(table => table.Aliases.Append(table.Kind).Select(name => (name, table))).ToDictionary(pair => pair.name, pair => pair.table, StringComparer.OrdinalIgnoreCase);

    /// <summary>The table that a file or a JSON member of this name holds; null for one that no version of HSDS has.</summary>
    public static Table? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Where it comes in the order of reading; unknown tables are last.</summary>
    public static int Order(string kind)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Kind == kind)
                return i;
        }
        return All.Count;
    }
}
