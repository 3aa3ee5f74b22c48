namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Ages;

/// <summary>An age read from a text, in months; null when it is not said ("pregnant"). Before birth it is negative.</summary>
internal readonly record struct AgeSpan(int Start, int End, double? Months)
{
    /// <summary>Upper end of a range ("2-3 year olds"), in months.</summary>
    public double? MonthsTo { get; init; }

    public bool Approximate { get; init; }

    /// <summary>Not born yet.</summary>
    public bool Prenatal { get; init; }

    /// <summary>Completed weeks of pregnancy, when said.</summary>
    public double? PregnancyWeeks { get; init; }

    public IReadOnlyDictionary<string, object?> Resolution()
    {
        var resolution = new Dictionary<string, object?>(5)
        {
            ["months"] = Months is { } months ? Math.Round(months, 2) : null,
            ["stage"] = Prenatal ? "prenatal" : "child",
            ["approximate"] = Approximate,
        };
        if (MonthsTo is { } to)
            resolution["monthsTo"] = Math.Round(to, 2);
        if (PregnancyWeeks is { } weeks)
            resolution["pregnancyWeeks"] = Math.Round(weeks, 1);
        return resolution;
    }
}
