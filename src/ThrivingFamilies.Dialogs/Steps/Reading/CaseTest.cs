using System.Globalization;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>The test of a branch's case. Numbers with a unit of time are counted in months, as ages are saved.</summary>
internal sealed class CaseTest
{
    private readonly string[] values = [];
    private readonly decimal from = decimal.MinValue;
    private readonly decimal below = decimal.MaxValue;
    private readonly CaseForm form;

    private CaseTest(CaseForm form, string[]? values = null, decimal? from = null, decimal? below = null)
    {
        this.form = form;
        this.values = values ?? [];
        this.from = from ?? this.from;
        this.below = below ?? this.below;
    }

    /// <summary>As the author wrote it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The plain values that it compares with; empty for the other forms.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>Null when a number is missing where the form needs one.</summary>
    public static CaseTest? Parse(string text) => Read(text) is { } test ? new(test.form, test.values, test.from, test.below) { Text = text } : null;

    private static CaseTest? Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["missing"] => new(CaseForm.Missing),
            ["any"] => new(CaseForm.Any),
            ["under", .. var rest] => Amount(rest) is { } limit ? new(CaseForm.Range, below: limit) : null,
            ["over", .. var rest] => Amount(rest) is { } limit ? new(CaseForm.Range, from: limit + Unit(rest)) : null,
            ["at", "least", .. var rest] => Amount(rest) is { } limit ? new(CaseForm.Range, from: limit) : null,
            _ when Array.IndexOf(words, "to") is > 0 and var to && Amount(words[(to + 1)..]) is { } last =>
                Amount(words[..to], words[(to + 1)..]) is { } first ? new(CaseForm.Range, from: first, below: last + Unit(words[(to + 1)..])) : null,
            _ => new(CaseForm.Value, text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        };
    }

    public bool Holds(string? value) => form switch
    {
        CaseForm.Missing => value is null,
        CaseForm.Any => value is not null,
        CaseForm.Value => value is not null && Array.IndexOf(values, value) >= 0,
        _ => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= from && number < below,
    };

    private static decimal? Amount(string[] words, string[]? unitFrom = null)
    {
        if (words.Length is 0 or > 2 || !decimal.TryParse(words[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return null;
        return number * Unit(words.Length == 2 ? words : unitFrom ?? words);
    }

    private static decimal Unit(string[] words) => words is [_, var unit] && unit.StartsWith("year", StringComparison.Ordinal) ? 12 : 1;

    private enum CaseForm
    {
        Missing,
        Any,
        Value,
        Range,
    }
}
