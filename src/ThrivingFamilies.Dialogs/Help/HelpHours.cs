namespace ThrivingFamilies.Dialogs.Help;

/// <summary>When a service is open today, local time.</summary>
/// <param name="Opens">Null when it is closed today.</param>
/// <param name="Closes">Null when it is closed today, or when only the opening is known.</param>
/// <param name="IsOpenNow">Null when that is not sure.</param>
public sealed record HelpHours(TimeOnly? Opens, TimeOnly? Closes, bool? IsOpenNow = null)
{
    /// <summary>True on a public holiday, when weekly hours may not hold.</summary>
    public bool IsHoliday { get; init; }

    /// <summary>Not open today.</summary>
    public static HelpHours Closed { get; } = new(null, null, false);
}
