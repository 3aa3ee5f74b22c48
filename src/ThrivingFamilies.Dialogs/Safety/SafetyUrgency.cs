namespace ThrivingFamilies.Dialogs.Safety;

/// <summary>How soon somebody has to be there.</summary>
public enum SafetyUrgency
{
    /// <summary>Serious: a person the same day.</summary>
    Urgent,

    /// <summary>An act in progress, a plan or means, a child in danger now, a medical emergency.</summary>
    Immediate,
}
