namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>What a word reserved by carriers asks for.</summary>
public enum CarrierWord
{
    /// <summary>No more messages (STOP, ALTO, …).</summary>
    OptOut,

    /// <summary>Messages again (START, INICIO, …).</summary>
    OptIn,

    /// <summary>Who is this and how do I get out (HELP, AYUDA, …).</summary>
    Help,
}
