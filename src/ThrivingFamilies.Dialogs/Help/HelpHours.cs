namespace ThrivingFamilies.Dialogs.Help;

/// <summary>When a service is open today, local time.</summary>
/// <param name="Opens">Null when it is closed today.</param>
/// <param name="Closes">Null when it is closed today, or when only the opening is known.</param>
public sealed record HelpHours(TimeOnly? Opens, TimeOnly? Closes)
{
    /// <summary>Not open today.</summary>
    public static HelpHours Closed { get; } = new(null, null);
}
