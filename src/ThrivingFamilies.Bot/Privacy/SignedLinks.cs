using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>Links that open one thing, for whoever holds them, until they expire. They say nothing of what they open.</summary>
internal sealed class SignedLinks(Vault vault, TimeProvider clock)
{
    private const int Size = 17;

    /// <returns>64 characters or a few more, ready for an address.</returns>
    public string Make(LinkFor purpose, long subject, DateTimeOffset expires)
    {
        Span<byte> plain = stackalloc byte[Size];
        plain[0] = (byte)purpose;
        BinaryPrimitives.WriteInt64BigEndian(plain[1..], subject);
        BinaryPrimitives.WriteInt64BigEndian(plain[9..], expires.ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(vault.Seal(plain, 0, SealedFor.Link));
    }

    /// <returns>Null for what is no such link, was changed, or has expired.</returns>
    public long? Open(LinkFor purpose, string link)
    {
        if (link.Length > 200 || !Base64Url.IsValid(link))
            return null;
        try
        {
            var plain = vault.OpenBytes(Base64Url.DecodeFromChars(link), 0, SealedFor.Link);
            var isOurs = plain.Length == Size && plain[0] == (byte)purpose;
            return isOurs && BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(9)) >= clock.GetUtcNow().ToUnixTimeMilliseconds()
                ? BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(1))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
