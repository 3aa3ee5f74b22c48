namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth a look; the content may be used as it is.</summary>
    Warning,

    /// <summary>Must be mended before the content is used.</summary>
    Error,
}
