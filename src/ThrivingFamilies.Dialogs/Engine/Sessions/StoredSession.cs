using System.Text.Json;
using System.Text.Json.Serialization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>The JSON of a session: short names, nothing that is empty. A change of its shape raises the version and reads the older one.</summary>
internal sealed class StoredSession
{
    [JsonPropertyName("version")]
    public int Version { get; set; }

    [JsonPropertyName("language")]
    public string? Language { get; set; }

    [JsonPropertyName("seed")]
    public long Seed { get; set; }

    [JsonPropertyName("visits")]
    public int Visits { get; set; }

    [JsonPropertyName("at")]
    public string[]? Frames { get; set; }

    [JsonPropertyName("facts")]
    public string?[][]? Facts { get; set; }

    [JsonPropertyName("ahead")]
    public string?[][]? Ahead { get; set; }

    [JsonPropertyName("trail")]
    public StoredMark[]? Trail { get; set; }

    [JsonPropertyName("queue")]
    public string[]? Queue { get; set; }

    [JsonPropertyName("offer")]
    public string[]? Offer { get; set; }

    [JsonPropertyName("misses")]
    public int Misses { get; set; }

    [JsonPropertyName("varied")]
    public int[]? Varied { get; set; }

    [JsonPropertyName("touch")]
    public long? InTouch { get; set; }

    [JsonPropertyName("disclosed")]
    public long? Disclosed { get; set; }

    [JsonPropertyName("nudge")]
    public long? NudgeAt { get; set; }

    [JsonPropertyName("nudged")]
    public bool Nudged { get; set; }

    [JsonPropertyName("check")]
    public long? SafetyCheckAt { get; set; }

    [JsonPropertyName("chose")]
    public bool ChoseLanguage { get; set; }

    [JsonPropertyName("safety")]
    public SafetyMemory? Safety { get; set; }

    public static string Write(Session session) => JsonSerializer.Serialize(Of(session), SessionJson.Compact.StoredSession);

    public static Session Read(string json)
    {
        var stored = Parse(json);
        if (stored.Version is < 1 or > Session.NewestVersion)
            throw new FormatException($"This session has version {stored.Version}; this program reads 1 to {Session.NewestVersion}.");
        return stored.ToSession();
    }

    private static StoredSession Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SessionJson.Compact.StoredSession) ?? throw new FormatException("A session is a JSON object.");
        }
        catch (JsonException broken)
        {
            throw new FormatException("A session is a JSON object.", broken);
        }
    }

    private static StoredSession Of(Session session) => new()
    {
        Version = Session.NewestVersion,
        Language = session.Language,
        Seed = session.Seed,
        Visits = session.Visits,
        Frames = session.Frames.Length == 0 ? null : StoredMark.Write(session.Frames),
        Facts = Write(session.Facts),
        Ahead = Write(session.Ahead),
        Trail = session.Trail.Length == 0 ? null : Array.ConvertAll(session.Trail, StoredMark.Of),
        Queue = session.Queue.Length == 0 ? null : session.Queue,
        Offer = session.Offer is null ? null : [session.Offer.Name, .. session.Offer.Options],
        Misses = session.Misses,
        Varied = session.Varied.Length == 0 ? null : session.Varied,
        InTouch = session.InTouch?.ToUnixTimeSeconds(),
        Disclosed = session.Disclosed?.ToUnixTimeSeconds(),
        NudgeAt = session.NudgeAt?.ToUnixTimeSeconds(),
        Nudged = session.Nudged,
        SafetyCheckAt = session.SafetyCheckAt?.ToUnixTimeSeconds(),
        ChoseLanguage = session.ChoseLanguage,
        Safety = session.Safety.Signals.Count == 0 ? null : session.Safety,
    };

    private Session ToSession() => new()
    {
        Language = Language ?? "en",
        Seed = Seed,
        Visits = Visits,
        Frames = Frames is null ? [] : Array.ConvertAll(Frames, Frame.Read),
        Facts = Read(Facts),
        Ahead = Read(Ahead),
        Trail = Trail is null ? [] : Array.ConvertAll(Trail, mark => mark.ToMark()),
        Queue = Queue ?? [],
        Offer = Offer is { Length: > 0 } ? new(Offer[0], Offer[1..]) : null,
        Misses = Misses,
        Varied = Varied ?? [],
        InTouch = Time(InTouch),
        Disclosed = Time(Disclosed),
        NudgeAt = Time(NudgeAt),
        Nudged = Nudged,
        SafetyCheckAt = Time(SafetyCheckAt),
        ChoseLanguage = ChoseLanguage,
        Safety = Safety ?? SafetyMemory.Empty,
    };

    private static string?[][]? Write(Fact[] facts) =>
        facts.Length == 0 ? null : Array.ConvertAll(facts, fact => fact.Said is null ? (string?[])[fact.Name, fact.Value] : [fact.Name, fact.Value, fact.Said]);

    private static Fact[] Read(string?[][]? facts) =>
        facts is null ? [] : Array.ConvertAll(facts, fact => new Fact(fact[0]!, fact[1]!, fact.Length > 2 ? fact[2] : null));

    private static DateTimeOffset? Time(long? seconds) => seconds is null ? null : DateTimeOffset.FromUnixTimeSeconds(seconds.Value);
}
