namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Makes a worker of what an operator typed or a CSV row holds, and says what to mend.</summary>
internal static class RosterReader
{
    private static readonly string[] Roles = [RoleNames.Worker, RoleNames.Backup, RoleNames.Supervisor];

    /// <summary>Fields by name: name, phone, languages, skills, role, peer, team, capacity, time_zone, always, shift.</summary>
    /// <exception cref="FormatException">A field does not hold; the message tells the mend.</exception>
    public static NewWorker Read(IReadOnlyDictionary<string, string> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name)?.Trim() ?? "";
        var languages = List(Field("languages"));
        if (languages.Find(language => language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetter)) is { } odd)
            throw new FormatException($"\"{odd}\" is not a language code: write e.g. en,es.");
        return new NewWorker(Name(Field("name")), Phone(Field("phone")), languages.Count > 0 ? languages : throw new FormatException("languages is empty: write e.g. en,es."))
        {
            Skills = List(Field("skills")),
            Role = Role(Field("role")),
            IsPeer = IsTrue(Field("peer")),
            Team = Field("team") is { Length: > 0 } team ? team : null,
            Capacity = Capacity(Field("capacity")),
            TimeZone = Zone(Field("time_zone")),
            IsAlways = IsTrue(Field("always")),
            Shifts = Field("shift") is { Length: > 0 } shift ? ShiftReader.Read(shift) : [],
        };
    }

    /// <summary>A US number as people write it becomes E.164.</summary>
    /// <exception cref="FormatException">It is no phone number.</exception>
    public static string Phone(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        var number = text.StartsWith('+') ? "+" + digits : digits.Length == 10 ? "+1" + digits : digits.Length == 11 && digits[0] == '1' ? "+" + digits : "";
        return number.Length is >= 8 and <= 16 && number[1] != '0' ? number : throw new FormatException($"\"{text}\" is not a phone number. Write it with its country code, e.g. +18165550100.");
    }

    private static string Name(string name) => name.Length switch
    {
        0 => throw new FormatException("name is empty: write the name that families will read."),
        > 40 => throw new FormatException($"\"{name}\" is longer than 40 characters: families read it in a text message."),
        _ => name,
    };

    private static string Role(string role) => role.Length == 0 ? RoleNames.Worker
        : Roles.Contains(role.ToLowerInvariant()) ? role.ToLowerInvariant()
        : throw new FormatException($"\"{role}\" is not a role. Use one of: {string.Join(", ", Roles)}.");

    private static int Capacity(string text) => text.Length == 0 ? 3
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var families) && families is >= 1 and <= 50 ? families
        : throw new FormatException($"\"{text}\" is not a capacity: write how many families at once, 1 to 50.");

    private static string? Zone(string id) => id.Length == 0 ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id
        : throw new FormatException($"\"{id}\" is not a time zone that this machine knows: write e.g. America/Chicago.");

    private static bool IsTrue(string text) => text.ToLowerInvariant() is "1" or "true" or "yes" or "y" or "x";

    private static List<string> List(string text) =>
        [.. text.Split([',', ';', '|', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => item.ToLowerInvariant()).Distinct()];
}
