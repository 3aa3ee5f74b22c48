using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>A form post signed as the carrier documents it; written apart from the line's own check of signatures.</summary>
internal static class SignedPost
{
    /// <param name="publicUrl">The URL that the carrier was told, which is what it signs.</param>
    /// <param name="target">Where the request really goes.</param>
    public static HttpRequestMessage Create(string authToken, Uri publicUrl, Uri target, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = fields.ToArray();
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Sign(authToken, publicUrl.OriginalString, form));
        return request;
    }

#pragma warning disable CA5350 // the carrier's choice
    public static string Sign(string authToken, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var signed = url + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed)));
    }
#pragma warning restore CA5350
}
