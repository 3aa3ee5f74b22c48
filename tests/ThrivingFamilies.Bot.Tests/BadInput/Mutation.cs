using System.Text;

namespace ThrivingFamilies.Bot.Tests.BadInput;

/// <summary>Spoils bytes and texts in the ways in which input really goes wrong, and a few in which only malice does it.</summary>
internal sealed class Mutation(Random chance)
{
    private static readonly string[] Odd =
    [
        "", "\0", "%", "%00", "%ff", "%u0041", "&", "=", "&&", "==", "+", "\r\n", "\r\n\r\n", "../", "' OR 1=1 --", "{{7*7}}", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "${jndi:ldap://x}",
        "NaN", "-1", "0", "99999999999999999999", "2147483648", "true", "null", "[]", "‮", "\ufeff", "\u200b", "\u0301\u0301\u0301", "😊", "ﬀ", "İ", "ẞ", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "STOP", "para",
        "+15555550111", "SM00000000000000000000000000000000",
    ];

    public byte[] Spoil(byte[] bytes)
    {
        for (var times = chance.Next(1, 4); times > 0; times--)
            bytes = SpoilOnce(bytes);
        return bytes;
    }

    /// <summary>A field's value or name, changed.</summary>
    public string Spoil(string text) => chance.Next(6) switch
    {
        0 => Odd[chance.Next(Odd.Length)],
        1 => text.Insert(chance.Next(text.Length + 1), Odd[chance.Next(Odd.Length)]),
        2 => string.Concat(Enumerable.Repeat(text.Length > 0 ? text : "a", chance.Next(1, 400))) is var much && much.Length < 3000 ? much : much[..3000],
        3 => text[..chance.Next(text.Length + 1)],
        4 => new string([.. Enumerable.Range(0, chance.Next(1, 60)).Select(_ => Letter())]),
        _ => text.ToUpperInvariant() + Letter(),
    };

    private byte[] SpoilOnce(byte[] bytes)
    {
        var at = chance.Next(bytes.Length + 1);
        var until = Math.Min(bytes.Length, at + chance.Next(1, 40));
        return chance.Next(5) switch
        {
            0 when at < bytes.Length => [.. bytes[..at], (byte)(bytes[at] ^ (1 << chance.Next(8))), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[until..]],
            2 => [.. bytes[..until], .. bytes[at..]],
            3 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Odd[chance.Next(Odd.Length)]), .. bytes[at..]],
            _ => [.. bytes[..at], (byte)chance.Next(256), .. bytes[at..]],
        };
    }

    // Any character that can stand alone: half a surrogate pair cannot be sent as UTF-8 at all.
    private char Letter()
    {
        var letter = (char)chance.Next(1, 0xFFFE);
        return char.IsSurrogate(letter) ? 'x' : letter;
    }
}
