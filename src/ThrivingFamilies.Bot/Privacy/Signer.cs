using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>Signs what leaves the line and comes back, such as a visitor's token: HMAC-SHA256 with a key derived from the ring for one purpose.</summary>
internal sealed class Signer(KeyRing ring)
{
    private const int KeyIdSize = 4;
    private const int MacSize = 32;

    private readonly ConcurrentDictionary<(int Key, string Purpose), byte[]> derived = new();

    /// <returns>36 bytes: which key signed, and the code.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data, string purpose)
    {
        var signature = new byte[KeyIdSize + MacSize];
        BinaryPrimitives.WriteInt32BigEndian(signature, ring.ActiveId);
        HMACSHA256.HashData(KeyFor(ring.ActiveId, purpose), data, signature.AsSpan(KeyIdSize));
        return signature;
    }

    /// <returns>True when the data was signed for this purpose with a key that is still in the ring.</returns>
    public bool IsSigned(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, string purpose)
    {
        if (signature.Length != KeyIdSize + MacSize || !ring.Keys.ContainsKey(BinaryPrimitives.ReadInt32BigEndian(signature)))
            return false;
        Span<byte> mac = stackalloc byte[MacSize];
        HMACSHA256.HashData(KeyFor(BinaryPrimitives.ReadInt32BigEndian(signature), purpose), data, mac);
        return CryptographicOperations.FixedTimeEquals(mac, signature[KeyIdSize..]);
    }

    private byte[] KeyFor(int id, string purpose) => derived.GetOrAdd(
        (id, purpose), name => HKDF.DeriveKey(HashAlgorithmName.SHA256, ring.Keys[name.Key], MacSize, info: Encoding.UTF8.GetBytes($"sign {name.Purpose}")));
}
