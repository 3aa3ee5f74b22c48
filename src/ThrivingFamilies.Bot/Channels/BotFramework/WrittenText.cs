using System.Text.Json;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>What a person said with a message activity: their words, or, for a button that sends no words, its value.</summary>
internal static class WrittenText
{
    /// <summary>Characters that one message may have.</summary>
    public const int Longest = 10_000;

    public static string Of(Activity activity)
    {
        if (!string.IsNullOrWhiteSpace(activity.Text))
            return activity.Text;
        try
        {
            return activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            return ""; // half a character
        }
    }

    /// <returns>Pictures and the like that came with it.</returns>
    public static int MediaOf(Activity activity) => Math.Min(activity.Attachments?.Count ?? 0, 10);
}
