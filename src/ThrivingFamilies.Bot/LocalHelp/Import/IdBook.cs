using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Ids of the files that are being read. HSDS 3.0 wants UUIDs: one stays as it is, any other id becomes a UUID that is always the
/// same for the same directory, table and id. Knows which rows are there, so that links that lead nowhere are seen.
/// </summary>
internal sealed class IdBook(string source)
{
    private readonly Dictionary<string, Dictionary<Guid, long>> kept = new(StringComparer.Ordinal);

    /// <summary>Locations without a link to an organisation of the service's own: Ohana's services know theirs through the location.</summary>
    public Dictionary<Guid, string> OrganizationOfLocation { get; } = [];

    public Guid Of(string kind, string id) => Guid.TryParse(id, out var uuid) ? uuid : Derive(kind, id);

    /// <summary>An id for a row that has none, or whose id is taken.</summary>
    public Guid Derive(string kind, string seed)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{kind}\n{seed.Trim()}"), hash);
        (hash[6], hash[8]) = ((byte)((hash[6] & 0x0F) | 0x80), (byte)((hash[8] & 0x3F) | 0x80)); // RFC 9562, version 8: made by the application
        return new Guid(hash[..16], bigEndian: true);
    }

    public bool Has(string kind, Guid id) => kept.TryGetValue(kind, out var rows) && rows.ContainsKey(id);

    public bool HasAny(Guid id) => kept.Values.Any(rows => rows.ContainsKey(id));

    /// <summary>The hash of the row that has this id; null when it is free.</summary>
    public long? HashOf(string kind, Guid id) => kept.TryGetValue(kind, out var rows) && rows.TryGetValue(id, out var hash) ? hash : null;

    public void Keep(string kind, Guid id, long hash)
    {
        if (!kept.TryGetValue(kind, out var rows))
            kept[kind] = rows = [];
        rows[id] = hash;
    }

    public int Count(string kind) => kept.TryGetValue(kind, out var rows) ? rows.Count : 0;
}
