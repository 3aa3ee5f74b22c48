namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Our end of a conversation that has no phone number: a channel's name, and the language that its page speaks, e.g. <c>web#es</c>.</summary>
internal static class Door
{
    /// <param name="language">BCP 47, e.g. <c>es-MX</c>; anything else counts as none.</param>
    public static string For(string channel, string? language)
    {
        var primary = language?.Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? $"{channel}#{primary}" : channel;
    }

    /// <returns>The language in which a first greeting is said; null where the door names none.</returns>
    public static string? LanguageOf(string lineAddress) => lineAddress.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? lineAddress[(at + 1)..] : null;
}
