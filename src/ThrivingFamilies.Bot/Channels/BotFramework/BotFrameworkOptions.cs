using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Settings <c>BotFramework__*</c>.</summary>
internal sealed class BotFrameworkOptions : IValidatableObject
{
    public const string Section = "BotFramework";

    /// <summary>The bot's Microsoft Entra app id. Empty: the endpoint answers on loopback in Development only, as the Emulator uses it.</summary>
    public string? AppId { get; set; }

    /// <summary>The app's client secret, with which replies are sent.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The tenant of a single-tenant bot; empty for a multi-tenant one.</summary>
    public string? TenantId { get; set; }

    /// <summary>Believes tokens that the Bot Framework Emulator got with the app's own secret, and lets replies go to loopback. Off in production.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>Who signs the tokens of channels.</summary>
    [Required]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the channels' signing keys are published.</summary>
    [Required]
    public Uri OpenIdMetadata { get; set; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where the Emulator's signing keys are published.</summary>
    [Required]
    public Uri EmulatorOpenIdMetadata { get; set; } = new("https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration");

    /// <summary>Where the line gets its own tokens, without the tenant.</summary>
    [Required]
    public Uri LoginUrl { get; set; } = new("https://login.microsoftonline.com");

    public bool HasAppId => AppId is { Length: > 0 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasAppId && AppPassword is not { Length: > 0 })
            yield return new ValidationResult("BotFramework__AppPassword is missing: with BotFramework__AppId set, replies need the app's client secret.");
    }
}
