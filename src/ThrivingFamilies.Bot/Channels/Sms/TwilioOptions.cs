using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>Settings <c>Twilio__*</c>. With none of them set, the loopback carrier plays the phones.</summary>
internal sealed class TwilioOptions : IValidatableObject
{
    public const string Section = "Twilio";

    public string? AccountSid { get; set; }

    public string? AuthToken { get; set; }

    /// <summary>The line's number, E.164.</summary>
    public string? From { get; set; }

    /// <summary>A messaging service in place of a number.</summary>
    public string? MessagingServiceSid { get; set; }

    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://api.twilio.com");

    /// <summary>Messages a second for each number: 1 for a US long code, more for toll-free and short codes.</summary>
    [Range(0.1, 1000)]
    public double MessagesPerSecond { get; set; } = 1;

    /// <summary>How long one call to the carrier may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsConfigured => AccountSid is { Length: > 0 } || AuthToken is { Length: > 0 } || From is { Length: > 0 } || MessagingServiceSid is { Length: > 0 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured)
            yield break;
        if (string.IsNullOrWhiteSpace(AccountSid))
            yield return new ValidationResult("Twilio__AccountSid is missing: it begins with AC and stands in Twilio's console. (Remove all Twilio settings to use the phones of /try.)");
        if (string.IsNullOrWhiteSpace(AuthToken))
            yield return new ValidationResult("Twilio__AuthToken is missing: it stands beside the account SID in Twilio's console.");
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(MessagingServiceSid))
            yield return new ValidationResult("Twilio__From (the line's number, e.g. +15551234567) or Twilio__MessagingServiceSid is missing.");
        if (From is { Length: > 0 } && !PhoneNumber.IsE164(From))
            yield return new ValidationResult($"Twilio__From is not a number in E.164 form: write it with + and the country code, e.g. +15551234567.");
    }
}
