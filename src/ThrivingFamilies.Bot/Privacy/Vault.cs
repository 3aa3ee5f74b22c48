using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>
/// Seals what a person wrote before it reaches the database (AES-256-GCM), and finds a number by its keyed hash.
/// A sealed value is bound to the place it was sealed for: moved to another conversation's row it does not open,
/// so that no mistake in a query can show one family's words to another.
/// </summary>
internal sealed class Vault(KeyRing ring)
{
    private const int KeyIdSize = 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = KeyIdSize + NonceSize + TagSize;

    // AesGcm is not promised to be safe for two callers at once, and making one costs more than a message does.
    private readonly ConcurrentDictionary<int, ConcurrentBag<AesGcm>> ciphers = new();

    /// <summary>Seals a text for one place, e.g. <c>(conversationId, SealedFor.Message)</c>.</summary>
    public byte[] Seal(string text, long owner, SealedFor purpose) => Seal(Encoding.UTF8.GetBytes(text), owner, purpose);

    /// <inheritdoc cref="Seal(string, long, SealedFor)"/>
    public byte[] Seal(ReadOnlySpan<byte> plain, long owner, SealedFor purpose)
    {
        var box = new byte[HeaderSize + plain.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, ring.ActiveId);
        var nonce = box.AsSpan(KeyIdSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[9];
        Bind(bound, owner, purpose);
        var cipher = Take(ring.ActiveId);
        cipher.Encrypt(nonce, plain, box.AsSpan(HeaderSize), box.AsSpan(KeyIdSize + NonceSize, TagSize), bound);
        Return(ring.ActiveId, cipher);
        return box;
    }

    /// <summary>Opens what <see cref="Seal(string, long, SealedFor)"/> sealed for the same place.</summary>
    /// <exception cref="CryptographicException">It was sealed for another place, or was changed.</exception>
    public string Open(byte[] box, long owner, SealedFor purpose) => Encoding.UTF8.GetString(OpenBytes(box, owner, purpose));

    /// <summary>The keyed hash by which an address (an E.164 number, a visitor id) is looked up; 32 bytes.</summary>
    public byte[] Hash(string address) => HMACSHA256.HashData(ring.LookupKey, Encoding.UTF8.GetBytes(address));

    /// <inheritdoc cref="Open"/>
    public byte[] OpenBytes(byte[] box, long owner, SealedFor purpose)
    {
        if (box.Length < HeaderSize)
            throw new CryptographicException("A sealed value is longer than this.");
        var keyId = BinaryPrimitives.ReadInt32BigEndian(box);
        Span<byte> bound = stackalloc byte[9];
        Bind(bound, owner, purpose);
        var plain = new byte[box.Length - HeaderSize];
        var cipher = Take(keyId);
        cipher.Decrypt(box.AsSpan(KeyIdSize, NonceSize), box.AsSpan(HeaderSize), box.AsSpan(KeyIdSize + NonceSize, TagSize), plain, bound);
        Return(keyId, cipher);
        return plain;
    }

    private static void Bind(Span<byte> bound, long owner, SealedFor purpose)
    {
        BinaryPrimitives.WriteInt64BigEndian(bound, owner);
        bound[8] = (byte)purpose;
    }

    private AesGcm Take(int keyId)
    {
        if (ciphers.GetOrAdd(keyId, _ => []).TryTake(out var cipher))
            return cipher;
        return ring.Keys.TryGetValue(keyId, out var key)
            ? new AesGcm(key, TagSize)
            : throw new CryptographicException($"The key ring lacks key {keyId}: put it back from its backup.");
    }

    private void Return(int keyId, AesGcm cipher) => ciphers[keyId].Add(cipher);
}
