using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Steps;

/// <summary>What happens after a step.</summary>
internal readonly record struct Next(NextKind Kind, Target? Target = null)
{
    /// <summary>The step after it.</summary>
    public static Next Step => new(NextKind.Step);

    /// <summary>The person's turn.</summary>
    public static Next Wait => new(NextKind.Wait);

    /// <summary>The dialog is over.</summary>
    public static Next End => new(NextKind.End);

    /// <summary>The words were not understood here.</summary>
    public static Next Unclear => new(NextKind.Unclear);

    /// <summary>Another block or dialog, for good.</summary>
    public static Next Go(Target target) => new(NextKind.Go, target);

    /// <summary>Another block or dialog, and back.</summary>
    public static Next Call(Target target) => new(NextKind.Call, target);
}
