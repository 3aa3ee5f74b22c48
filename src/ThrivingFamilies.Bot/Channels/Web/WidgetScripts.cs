using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>
/// The widget's two scripts with the line's words in them: the launcher, which brings what must be there when the server is not, and the chat, which the first tap loads.
/// The sources are in <c>wwwroot/widget</c>; the words in <c>dialogs/language/web.yaml</c>.
/// </summary>
internal sealed class WidgetScripts(BrainSource brains, IWebHostEnvironment host, IOptions<PublicOptions> line, LineNumber number)
{
    private const string FirstWords = "web.first.";
    private const string ChatWords = "web.chat.";
    private const string Slot = "/*given*/null";
    private static readonly string[] ChatSources = ["words.js", "wire.js", "chat.js"];

    // Not escaped for HTML, because a script is no HTML: é stays é.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private (string Content, WidgetFile Launcher, WidgetFile Chat)? made;

    public WidgetFile Launcher => Made().Launcher;

    public WidgetFile Chat => Made().Chat;

    private (string Content, WidgetFile Launcher, WidgetFile Chat) Made()
    {
        var brain = brains.Current;
        if (made is not { } known || known.Content != brain.ContentVersion || host.IsDevelopment())
            made = known = Make(brain);
        return known;
    }

    private (string Content, WidgetFile Launcher, WidgetFile Chat) Make(Brain brain)
    {
        var chat = new WidgetFile(
            $"const chatWords = {JsonSerializer.Serialize(Words(brain, ChatWords), Json)};\n" + string.Concat(ChatSources.Select(Source)));
        var given = new
        {
            words = Words(brain, FirstWords),
            lines = new { emergency = Digits(brain, "emergency.call"), crisis_call = Digits(brain, "crisis.call"), crisis_text = Digits(brain, "crisis.text") },
            privacy = brain.LineValue("privacy"),
            number = number.Value,
            origin = line.Value.BaseUrl?.OriginalString,
            chat = chat.Version,
        };
        return (brain.ContentVersion, new WidgetFile(Source("launcher.js").Replace(Slot, JsonSerializer.Serialize(given, Json), StringComparison.Ordinal)), chat);
    }

    private static Dictionary<string, Dictionary<string, string>> Words(Brain brain, string prefix) => brain.Languages.ToDictionary(
        language => language, language => brain.PhraseNames(prefix).ToDictionary(name => name[prefix.Length..], name => brain.Phrase(name, language)));

    private static string Digits(Brain brain, string name) => string.Concat((brain.LineValue($"lines.{name}") ?? "").Where(char.IsAsciiDigit));

    // While developing, the file as it is on the disk now; otherwise the one that was built in, wherever the program is started from.
    private string Source(string name)
    {
        var file = host.WebRootFileProvider.GetFileInfo($"widget/{name}");
        using var stream = file.Exists ? file.CreateReadStream() : Assembly.GetExecutingAssembly().GetManifestResourceStream($"widget/{name}")!;
        using var reader = new StreamReader(stream);
        return LeanScript.Of(reader.ReadToEnd());
    }
}
