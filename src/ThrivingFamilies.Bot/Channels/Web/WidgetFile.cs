using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>One script as it is served: plain and compressed, with the mark by which a browser knows whether it has it already.</summary>
internal sealed class WidgetFile
{
    public WidgetFile(string script)
    {
        Plain = Encoding.UTF8.GetBytes(script);
        Gzipped = Gzip(Plain);
        Version = Convert.ToHexStringLower(SHA256.HashData(Plain).AsSpan(0, 6));
    }

    public byte[] Plain { get; }

    public byte[] Gzipped { get; }

    /// <summary>Changes whenever a letter of the script does.</summary>
    public string Version { get; }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
