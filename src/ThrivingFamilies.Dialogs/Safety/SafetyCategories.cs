namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>The names of the safety categories. They are stable: reports, tests and partners use them.</summary>
public static class SafetyCategories
{
    /// <summary>All of them, those that cannot wait for the others first: when several are found in one text, the earlier one leads.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "overdose", "poisoning", "suicide_active", "postpartum_psychosis", "domestic_violence", "self_harm",
        "medical_emergency", "harm_to_child_fear", "child_missing", "child_abuse_neglect", "suicide_passive",
    ];

    /// <summary>Where a category stands in <see cref="All"/>; -1 for an unknown name.</summary>
    public static int Rank(string category)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i] == category) return i;
        return -1;
    }
}
