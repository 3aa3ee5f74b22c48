using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>
/// Checks <c>X-Twilio-Signature</c>: HMAC-SHA1 over the URL as the carrier called it and the form fields sorted by name.
/// Source: Twilio, "Validating Signatures from Twilio"; the URL may have been signed with or without its port.
/// </summary>
internal sealed class TwilioSignature(string authToken)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(authToken);

    /// <param name="url">The public URL of the request, with its query.</param>
    /// <param name="fields">The form fields, a name once for each of its values.</param>
    /// <param name="signature">The header's value.</param>
    public bool IsValid(Uri url, IEnumerable<KeyValuePair<string, string>> fields, string? signature)
    {
        var sent = new byte[SHA1.HashSizeInBytes];
        if (signature is null || !Convert.TryFromBase64String(signature, sent, out var length) || length != sent.Length)
            return false;
        var tail = Tail(fields);
        return Matches(url.OriginalString, tail, sent) || Matches(WithoutPort(url), tail, sent) || Matches(WithPort(url), tail, sent);
    }

    // SHA-1 is the carrier's choice; as an HMAC it still holds.
#pragma warning disable CA5350
    private bool Matches(string url, string tail, byte[] sent) =>
        CryptographicOperations.FixedTimeEquals(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(url + tail)), sent);
#pragma warning restore CA5350

    private static string Tail(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var tail = new StringBuilder();
        foreach (var (name, value) in fields.Distinct().OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal))
            tail.Append(name).Append(value);
        return tail.ToString();
    }

    private static string WithoutPort(Uri url) => Authority(url, BareHost);

    private static string WithPort(Uri url) => Authority(url, authority => $"{BareHost(authority)}:{url.Port}");

    private static string BareHost(string authority)
    {
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOfAny(['@', ']']) ? authority[..port] : authority;
    }

    // Everything else stays as it was written, upper case too: normalising it would break the signature.
    private static string Authority(Uri url, Func<string, string> change)
    {
        var text = url.OriginalString;
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.IndexOfAny(['/', '?'], start) is > 0 and var found ? found : text.Length;
        return string.Concat(text.AsSpan(0, start), change(text[start..end]), text.AsSpan(end));
    }
}
