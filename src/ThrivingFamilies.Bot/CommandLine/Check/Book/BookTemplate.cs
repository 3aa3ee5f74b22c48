using System.Net;
using System.Text;

namespace ThrivingFamilies.Bot.CommandLine.Check.Book;

/// <summary>
/// <c>pages/book.html</c> beside the program: the page's words and looks, in parts that begin with <c>&lt;!-- part NAME --&gt;</c>.
/// <c>{{slot}}</c> takes text, <c>{{{slot}}}</c> takes parts that are filled already.
/// </summary>
internal sealed class BookTemplate
{
    private const string Mark = "<!-- part ";
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    public BookTemplate(string text)
    {
        foreach (var part in text.ReplaceLineEndings("\n").Split(Mark).Skip(1))
            if (part.Split(" -->\n", 2) is [var name, var body])
                parts[name] = body.TrimEnd();
    }

    /// <exception cref="IOException">The file is not there.</exception>
    public static BookTemplate Read() => new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pages", "book.html")));

    public bool Has(string part) => parts.ContainsKey(part);

    /// <exception cref="InvalidDataException">The template has no such part, or the part a slot that nothing fills.</exception>
    public string Fill(string part, params ReadOnlySpan<(string Slot, object? Value)> values)
    {
        var rest = parts.TryGetValue(part, out var body) ? body.AsSpan() : throw new InvalidDataException($"pages/book.html has no part \"{part}\".");
        var filled = new StringBuilder();
        for (var open = rest.IndexOf("{{"); open >= 0; open = rest.IndexOf("{{"))
        {
            filled.Append(rest[..open]);
            var isRaw = rest[open..].StartsWith("{{{");
            var braces = isRaw ? 3 : 2;
            var length = rest[(open + braces)..].IndexOf("}}");
            var name = length < 0 ? "" : rest.Slice(open + braces, length).ToString();
            var value = Value(values, name) ?? throw new InvalidDataException($"Nothing fills \"{name}\" in the part \"{part}\" of pages/book.html.");
            filled.Append(isRaw ? value : WebUtility.HtmlEncode(value));
            rest = rest[(open + length + (2 * braces))..];
        }
        return filled.Append(rest).Append('\n').ToString();
    }

    private static string? Value(ReadOnlySpan<(string Slot, object? Value)> values, string name)
    {
        foreach (var (slot, value) in values)
            if (slot == name)
                return Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return null;
    }
}
