namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>The fields that a column of a spreadsheet may fill, as a column map names them, and where each goes in HSDS 3.0.</summary>
internal static class SheetField
{
    /// <summary>Fields of the service itself, with their HSDS names.</summary>
    public static IReadOnlyDictionary<string, string> OfService { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["description"] = "description",
        ["website"] = "url",
        ["email"] = "email",
        ["eligibility"] = "eligibility_description",
        ["minimum_age"] = "minimum_age",
        ["maximum_age"] = "maximum_age",
        ["cost"] = "fees_description",
        ["how_to_apply"] = "application_process",
        ["status"] = "status",
        ["alert"] = "alert",
        ["checked"] = "assured_date",
        ["languages"] = "languages",
        ["documents"] = "required_documents",
        ["area"] = "service_areas",
        ["line_referrals"] = "line_referrals",
    };

    /// <summary>Fields of the address of the service's place.</summary>
    public static IReadOnlyDictionary<string, string> OfAddress { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["address"] = "address_1",
        ["address_2"] = "address_2",
        ["city"] = "city",
        ["state"] = "state_province",
        ["zip"] = "postal_code",
    };

    /// <summary>Every field, in the order in which they are told to somebody who writes a map.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["id", "organization", "service", "category", .. OfService.Keys, "phone", "fax", .. OfAddress.Keys, "latitude", "longitude", "days", "opens", "closes", "hours"];
}
