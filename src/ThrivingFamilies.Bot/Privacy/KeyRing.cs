using System.Security.Cryptography;
using System.Text.Json;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>
/// The line's keys, in a file outside the database: one key seals what is written now, earlier ones still open what they sealed,
/// and one key that never rotates makes the hashes by which a number is found.
/// </summary>
internal sealed class KeyRing
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly TimeSpan LongestCreation = TimeSpan.FromSeconds(10);

    private KeyRing(KeyRingFile file)
    {
        LookupKey = Decode(file.LookupKey, "lookupKey");
        Keys = file.Keys.ToDictionary(key => key.Id, key => Decode(key.Secret, $"keys[{key.Id}]"));
        if (!Keys.ContainsKey(file.ActiveKey))
            throw new InvalidOperationException($"The key ring's activeKey {file.ActiveKey} is not among its keys: put the key back, or name one that is there.");
        ActiveId = file.ActiveKey;
    }

    /// <summary>The key that seals now.</summary>
    public int ActiveId { get; }

    public IReadOnlyDictionary<int, byte[]> Keys { get; }

    public byte[] LookupKey { get; }

    /// <summary>Reads the ring, or makes one with fresh keys when there is no file.</summary>
    public static KeyRing LoadOrCreate(string path, TimeProvider clock)
    {
        if (!File.Exists(path))
            Create(path, clock);
        return new KeyRing(Read(path));
    }

    /// <summary>A ring for conversations that live and end in memory; the same each time, so that they play the same each time.</summary>
    public static KeyRing InMemory() => new(new KeyRingFile(Convert.ToBase64String(new byte[32]), 1, [new KeyRingKey(1, DateTimeOffset.UnixEpoch, Convert.ToBase64String(new byte[32]))]));

    /// <summary>Adds a key that seals from the next start on. The earlier keys stay, to open what they sealed.</summary>
    /// <returns>The new key's id.</returns>
    public static int Rotate(string path, TimeProvider clock)
    {
        var file = Read(path);
        var id = file.Keys.Max(key => key.Id) + 1;
        Write(path, file with { ActiveKey = id, Keys = [.. file.Keys, new KeyRingKey(id, clock.GetUtcNow(), NewSecret())] });
        return id;
    }

    private static KeyRingFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<KeyRingFile>(File.ReadAllText(path), Json) ?? throw new JsonException("empty");
            _ = new KeyRing(file);
            return file;
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Privacy__KeyRing: {path} is not a key ring ({error.Message}). Restore it from its backup; without it nothing stored can be read.", error);
        }
    }

    // Of two processes that start at once, one makes the ring and both take it: a ring that lost would seal what nobody can open after a restart.
    private static void Create(string path, TimeProvider clock)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        FileStream? alone = null;
        SpinWait.SpinUntil(() => (alone = TryLock(path + ".lock")) is not null, LongestCreation);
        using (alone)
        {
            if (!File.Exists(path))
                Write(path, new KeyRingFile(NewSecret(), 1, [new KeyRingKey(1, clock.GetUtcNow(), NewSecret())]));
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null; // somebody else holds it
        }
    }

    // Written beside and moved into place, so that a crash never leaves half a ring.
    private static void Write(string path, KeyRingFile file)
    {
        var fresh = path + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(file, Json));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(fresh, path, overwrite: true);
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static byte[] Decode(string secret, string name)
    {
        var key = Convert.FromBase64String(secret);
        return key.Length == 32 ? key : throw new InvalidOperationException($"The key ring's {name} has {key.Length} bytes; a key has 32.");
    }

    private sealed record KeyRingFile(string LookupKey, int ActiveKey, IReadOnlyList<KeyRingKey> Keys);

    private sealed record KeyRingKey(int Id, DateTimeOffset MadeAt, string Secret);
}
