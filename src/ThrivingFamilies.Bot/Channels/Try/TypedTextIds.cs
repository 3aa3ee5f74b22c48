using System.Security.Cryptography;

namespace ThrivingFamilies.Bot.Channels.Try;

/// <summary>Message ids for texts that come from no carrier.</summary>
internal sealed class TypedTextIds(Func<byte[]> chance)
{
    public static TypedTextIds Random() => new(() => RandomNumberGenerator.GetBytes(16));

    public string Next() => "TY" + Convert.ToHexStringLower(chance());
}
