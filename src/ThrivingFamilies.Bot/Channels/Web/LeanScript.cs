using System.Text;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Takes the indentation and the comment lines out of a script: about a tenth of what a phone would load for nothing. A comment after code on its line would stay.</summary>
internal static class LeanScript
{
    public static string Of(string source)
    {
        var lean = new StringBuilder(source.Length);
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var code = line.Trim();
            if (code.Length > 0 && !code.StartsWith("//", StringComparison.Ordinal))
                lean.Append(code).Append('\n');
        }
        return lean.ToString();
    }
}
