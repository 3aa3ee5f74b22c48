using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format;

/// <summary>The lists of small moments in <c>language/tips.yaml</c>, by age.</summary>
internal static class TipLists
{
    private const string Prefix = "tips ";
    private const string AnyAge = Prefix + "any";

    /// <summary>One tip; whoever counts up reads the whole list before one comes again.</summary>
    /// <param name="months">The child's age now, in months, below 0 before birth; null when it is not known.</param>
    /// <param name="number">How many tips were sent before, at this age or any.</param>
    /// <returns>Null when the content has no tips.</returns>
    public static string? Tip(Content content, int? months, string language, int number)
    {
        if (List(content, months) is not { } list)
            return null;
        var tips = list.In(language);
        return tips[(int)((uint)number % (uint)tips.Length)].Fill(_ => null);
    }

    private static Wording? List(Content content, int? months)
    {
        var age = months?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var fitting = age is null ? null : content.Phrases.Where(pair => IsFor(pair.Key, age)).Select(pair => pair.Value).MinBy(words => words.Place.Line);
        return fitting ?? content.Phrases.GetValueOrDefault(AnyAge);
    }

    private static bool IsFor(string name, string age) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name != AnyAge && CaseTest.Parse(name[Prefix.Length..])?.Holds(age) == true;
}
