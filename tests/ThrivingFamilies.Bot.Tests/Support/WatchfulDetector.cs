using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A safety detector that a test can steer by words, in the content that ships.</summary>
internal sealed class WatchfulDetector : ISafetyDetector
{
    /// <summary>Whatever holds these words is a crisis.</summary>
    public const string Danger = "i want to die";

    /// <summary>A text with these words cannot be turned, for as long as <see cref="IsBroken"/>.</summary>
    public const string Poison = "poison for the program";

    private int fails;

    public bool IsBroken { get; set; } = true;

    /// <summary>How often a turn threw.</summary>
    public int Fails => Volatile.Read(ref fails);

    public Brain Brain() => new(Brains.Content with { Safety = this });

    public SafetyAssessment Assess(string text, SafetyMemory memory, DateTimeOffset now)
    {
        if (IsBroken && text.Contains(Poison, StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref fails);
            throw new InvalidOperationException($"A failure that quotes the person: {text}");
        }
        var verdict = text.Contains(Danger, StringComparison.OrdinalIgnoreCase)
            ? new SafetyVerdict("suicide_active", SafetyUrgency.Immediate, false, [new SafetyReason("test", Danger)])
            : null;
        return new SafetyAssessment(verdict, memory);
    }
}
