namespace ThrivingFamilies.Dialogs.Help;

/// <summary>How a search was widened because nothing was near.</summary>
public enum HelpWider
{
    /// <summary>It was not.</summary>
    No,

    /// <summary>What was found is farther away.</summary>
    Farther,

    /// <summary>What was found meets a related need.</summary>
    Related,
}
