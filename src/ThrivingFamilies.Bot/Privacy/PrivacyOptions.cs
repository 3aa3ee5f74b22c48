using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>Settings <c>Privacy__*</c>.</summary>
internal sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>The file that holds the keys; made at the first start. Keep it apart from the database and its backups.</summary>
    [Required]
    public string KeyRing { get; set; } = "data/keys/keyring.json";
}
