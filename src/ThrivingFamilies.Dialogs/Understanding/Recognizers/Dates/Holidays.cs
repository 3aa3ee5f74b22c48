namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Dates;

/// <summary>The holidays that families in the United States speak of, in both languages.</summary>
internal static class Holidays
{
    public static IReadOnlyList<Holiday> All { get; } =
    [
        Fixed(1, 1, "new year's day|new year|new years|new years day|new year's|ano nuevo|dia de ano nuevo"),
        Fixed(1, 6, "three kings day|dia de reyes|dia de los reyes|reyes magos"),
        Fixed(2, 2, "groundhog day"),
        Fixed(2, 14, "valentine's day|valentines day|valentine's|valentines|san valentin|dia de san valentin|dia del amor y la amistad"),
        Fixed(3, 17, "saint patrick|saint patrick's day|st patrick's day|st. patrick's day|st patricks day|saint patricks|dia de san patricio|san patricio"),
        Fixed(4, 1, "april fools|april fools day|april fool's day"),
        Fixed(4, 22, "earth day|dia de la tierra"),
        Fixed(5, 1, "may day|dia del trabajador|dia internacional de los trabajadores|dia de los trabajadores"),
        Fixed(5, 5, "cinco de mayo"),
        Fixed(6, 19, "juneteenth|freedom day|jubilee day"),
        Fixed(7, 4, "independence day|us independence day|dia de la independencia|dia de independencia"),
        Fixed(10, 31, "halloween|noche de brujas"),
        Fixed(11, 1, "all saints day|dia de todos los santos"),
        Fixed(11, 2, "day of the dead|dia de los muertos|dia de muertos"),
        Fixed(11, 11, "veterans day|veteran's day|dia de los veteranos"),
        Fixed(12, 24, "christmas eve|xmas eve|nochebuena|noche buena"),
        Fixed(12, 25, "christmas day|christmas|xmas|navidad|dia de navidad"),
        Fixed(12, 31, "new year's eve|new years eve|new year eve|nochevieja|noche vieja|fin de ano"),
        Nth(1, 1, 3, "mlk day|martin luther king day|dia de martin luther king"),
        Nth(2, 1, 3, "presidents day|president's day|presidents' day|dia de los presidentes"),
        Nth(5, 7, 2, "mother's day|mothers day|mothers' day|dia de la madre|dia de las madres"),
        Nth(5, 1, -1, "memorial day|dia de los caidos"),
        Nth(6, 7, 3, "father's day|fathers day|fathers' day|dia del padre"),
        Nth(9, 1, 1, "labor day|labour day|dia del trabajo"),
        Nth(10, 1, 2, "columbus day|indigenous peoples day"),
        Nth(11, 4, 4, "thanksgiving|thanksgiving day|dia de accion de gracias|accion de gracias"),
        new(Split("black friday|viernes negro"), year => Days.NthOf(year, 11, 4, 4).AddDays(1)),
        new(Split("easter monday|lunes de pascua"), year => Easter(year).AddDays(1)),
        new(Split("good friday|viernes santo"), year => Easter(year).AddDays(-2)),
        new(Split("ash wednesday|miercoles de ceniza"), year => Easter(year).AddDays(-46)),
        new(Split("easter sunday|easter|pascua|domingo de pascua|semana santa"), Easter),
    ];

    private static Holiday Fixed(int month, int day, string names) => new(Split(names), year => Days.At(year, month, day), month, day);

    private static Holiday Nth(int month, int weekday, int nth, string names) =>
        new(Split(names), year => Days.NthOf(year, month, weekday, nth), Rule: FormattableString.Invariant($"XXXX-{month:00}-WXX-{weekday}-{nth}"));

    private static string[][] Split(string names) =>
        [.. names.Split('|').Select(name => name.Replace("'", " ' ", StringComparison.Ordinal).Replace(".", " .", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Western Easter, by the anonymous Gregorian rule.</summary>
    private static DateTime Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var days = h + l - 7 * m + 114;
        return Days.At(year, days / 31, days % 31 + 1);
    }
}
