namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>What <c>check</c> found, and how the content does as a whole.</summary>
public sealed record CheckReport
{
    /// <summary>The folder that the findings' files lie in.</summary>
    public required string Folder { get; init; }

    /// <summary>By file, then by place.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many findings must be mended.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>How many findings are worth a look.</summary>
    public int Warnings => Findings.Count - Errors;

    /// <summary>Dialogs looked at.</summary>
    public required int Dialogs { get; init; }

    /// <summary>Reviewed answers looked at.</summary>
    public required int Answers { get; init; }

    /// <summary>Messages looked at, each wording in each language.</summary>
    public required int Messages { get; init; }

    /// <summary>Messages long enough for a measure of reading.</summary>
    public required int Measured { get; init; }

    /// <summary>Of those, the easy enough ones.</summary>
    public required int WithinGrade { get; init; }

    /// <summary>Messages that take at most two segments.</summary>
    public required int WithinSegments { get; init; }

    /// <summary>Every rule that was looked at.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [new("format", "The file can be read."), .. RuleList.All.Select(rule => new Rule(rule.Id, rule.What))];
}
