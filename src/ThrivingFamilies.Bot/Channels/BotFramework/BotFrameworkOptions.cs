namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Settings <c>BotFramework__*</c>.</summary>
internal sealed class BotFrameworkOptions
{
    public const string Section = "BotFramework";

    /// <summary>The bot's Microsoft Entra app id. Empty: the endpoint answers on loopback in Development only, as the Emulator uses it.</summary>
    public string? AppId { get; set; }

    public string? TenantId { get; set; }
}
